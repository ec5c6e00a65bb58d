package io.mashang.points.ledger;

import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.points.BusinessKey;
import io.mashang.points.Settlements;
import io.mashang.points.ledger.SettlementStore.Kept;
import io.mashang.points.model.EntryKind;
import io.mashang.points.model.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One journal for each move of a credit, under a key of its own: the credit's with the number of the move. */
@Component
class SettleCredits implements Settlements {

    private final SettlementStore store;
    private final JournalStore journals;
    private final Ids ids;

    SettleCredits(SettlementStore store, JournalStore journals, Ids ids) {
        this.store = store;
        this.journals = journals;
        this.ids = ids;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Settled> settle(List<Settlement> settlements) {
        Map<BusinessKey, Kept> kept = store.lock(settlements.stream().map(Settlement::credit).distinct().toList());
        List<Settled> settled = new ArrayList<>();
        for (Settlement wanted : settlements) {
            Kept credit = kept.get(wanted.credit());
            if (credit == null) {
                settled.add(new Settled(wanted.credit(), 0, false));
            } else {
                boolean moves = credit.standing() != wanted.standing();
                if (moves) {
                    kept.put(wanted.credit(), move(credit, wanted.standing(), wanted.at()));
                }
                settled.add(new Settled(wanted.credit(), credit.amount(), moves));
            }
        }
        return settled;
    }

    private Kept move(Kept credit, Standing to, Instant at) {
        long journal = ids.next();
        long taken = credit.standing() == Standing.POSTED ? store.take(credit, journal) : 0;
        Move move = Move.of(credit.standing(), to, credit.amount(), taken, credit.owed(), store.debt(credit.member()));
        if (to == Standing.POSTED) {
            store.give(credit, move.available(), journal);
        }
        var key = new BusinessKey(credit.key().source(), credit.key().id() + ":" + (credit.steps() + 1));
        MemberId member = new MemberId(credit.member());
        journals.insertMove(journal, key, member, kind(credit.standing(), to), move.shown(), credit.memo(), credit.journalId(), at);
        journals.post(journal, move.journal(credit.member()));
        store.addToBalance(credit.member(), move.available(), move.held(), move.debt());
        if (!store.move(credit, to, move.owed(), journal, at)) {
            throw new IllegalStateException("credit " + credit.journalId() + " moved under its owner's lock");
        }
        return new Kept(
                credit.key(), credit.journalId(), credit.member(), credit.amount(), credit.lot(), to, move.owed(),
                credit.steps() + 1, credit.memo());
    }

    private static EntryKind kind(Standing from, Standing to) {
        return switch (to) {
            case HELD -> EntryKind.HOLD;
            case POSTED -> from == Standing.HELD ? EntryKind.RELEASE : EntryKind.CREDIT;
            case REVERSED -> EntryKind.REVERSAL;
        };
    }
}
