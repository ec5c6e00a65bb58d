package io.mashang.points.ledger;

import io.mashang.identity.MemberId;
import io.mashang.identity.MemberRecords;
import io.mashang.platform.ids.Ids;
import io.mashang.points.BusinessKey;
import io.mashang.points.model.EntryKind;
import io.mashang.points.model.Journal;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Two members are one person: the points of the one are transferred to the other by a journal; no posting changes its owner. */
@Component
class MergePoints implements MemberRecords {

    private static final String MEMO = "账户合并";

    private final MergeStore store;
    private final JournalStore journals;
    private final Ids ids;
    private final Clock clock;

    MergePoints(MergeStore store, JournalStore journals, Ids ids, Clock clock) {
        this.store = store;
        this.journals = journals;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void merge(MemberId from, MemberId to) {
        MergeStore.Balance moved = store.lock(from, to);
        long journal = ids.next();
        if (!moved.isEmpty()) {
            var key = new BusinessKey(BusinessKey.Source.MERGE, from.value() + ":" + to.value());
            journals.insert(journal, key, to, EntryKind.MERGE, moved.available() + moved.held(), MEMO, clock.instant());
            journals.post(journal, Journal.transfer(from.value(), to.value(), moved.available(), moved.held(), moved.debt()));
            store.moveBalance(from, to, moved);
        }
        store.moveLots(from, to, journal);
    }

    @Override
    public Map<String, Object> export(MemberId member) {
        return Map.of("entries", store.entries(member));
    }

    /** Nothing: the books stay complete, and name only a number that leads to nobody. */
    @Override
    public void erase(MemberId member) {}
}
