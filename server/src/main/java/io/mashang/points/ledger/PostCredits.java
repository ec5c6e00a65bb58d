package io.mashang.points.ledger;

import io.mashang.identity.MemberId;
import io.mashang.points.BusinessKey;
import io.mashang.points.Credit;
import io.mashang.points.Ledger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Posts a batch of credits: journals first (they decide what is new), then balances, lots and postings, in that lock order. */
@Component
class PostCredits implements Ledger {

    private final JournalStore journals;
    private final BalanceStore balances;
    private final LotStore lots;

    PostCredits(JournalStore journals, BalanceStore balances, LotStore lots) {
        this.journals = journals;
        this.balances = balances;
        this.lots = lots;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Posted> credit(List<Credit> credits) {
        if (credits.isEmpty()) {
            return List.of();
        }
        Map<BusinessKey, Credit> byKey = new LinkedHashMap<>();
        credits.forEach(credit -> byKey.putIfAbsent(credit.key(), credit));
        Map<BusinessKey, JournalStore.Opened> opened = journals.open(byKey.values());
        Map<BusinessKey, PostedCredit> fresh = new LinkedHashMap<>();
        byKey.forEach((key, credit) -> {
            JournalStore.Opened journal = Objects.requireNonNull(opened.get(key));
            if (journal.fresh()) {
                fresh.put(key, new PostedCredit(journal.id(), credit));
            }
        });
        List<PostedCredit> posted = List.copyOf(fresh.values());
        balances.add(posted);
        lots.fill(posted);
        journals.post(posted);
        return answers(credits, opened, fresh);
    }

    /** Backwards from the balance after the whole batch, so that each answer is the balance after its own credit. */
    private List<Posted> answers(
            List<Credit> credits, Map<BusinessKey, JournalStore.Opened> opened, Map<BusinessKey, PostedCredit> fresh) {
        Set<MemberId> members = credits.stream().map(Credit::member).collect(Collectors.toSet());
        Map<MemberId, Long> available = new HashMap<>(balances.available(members));
        Map<BusinessKey, Integer> firstAt = new HashMap<>();
        for (int i = 0; i < credits.size(); i++) {
            firstAt.putIfAbsent(credits.get(i).key(), i);
        }
        List<Posted> answers = new ArrayList<>();
        for (int i = credits.size() - 1; i >= 0; i--) {
            Credit credit = credits.get(i);
            PostedCredit posted = fresh.get(credit.key());
            boolean own = posted != null && Objects.equals(firstAt.get(credit.key()), i);
            long journalId = Objects.requireNonNull(opened.get(credit.key())).id();
            long after = available.getOrDefault(credit.member(), 0L);
            answers.add(new Posted(credit.key(), journalId, own, after));
            if (own && posted != null) {
                available.put(credit.member(), after - posted.available());
            }
        }
        Collections.reverse(answers);
        return answers;
    }
}
