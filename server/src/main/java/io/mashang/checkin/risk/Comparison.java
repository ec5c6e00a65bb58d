package io.mashang.checkin.risk;

import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.Finding;
import io.mashang.checkin.model.RiskRules;
import io.mashang.checkin.model.Signal;
import io.mashang.checkin.record.StoredCheckIn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What rules that are tried out would have made of check-ins, by the signals that were found then. Not safe for threads.
 */
final class Comparison {

    private static final int MOST_EXAMPLES = 20;

    /** What becomes of a check-in by rules. */
    enum End {
        ACCEPTED,
        NOTED,
        PENDING;

        static End of(RiskRules rules, List<Finding> findings) {
            if (rules.pends(findings)) {
                return PENDING;
            }
            return rules.notes(findings) ? NOTED : ACCEPTED;
        }
    }

    /** How often a signal was found, and what people decided about those check-ins. */
    record Use(int found, int approved, int rejected) {

        static final Use NONE = new Use(0, 0, 0);

        Use plus(StoredCheckIn record) {
            StoredCheckIn.Decision decision = record.decision();
            boolean approved = decision != null && decision.approved();
            boolean rejected = record.state() == RecordState.REJECTED;
            return new Use(found + 1, this.approved + (approved ? 1 : 0), this.rejected + (rejected ? 1 : 0));
        }
    }

    /** @param now by the rules that count */
    record Change(StoredCheckIn record, End now, End then) {}

    private final RiskRules now;
    private final RiskRules then;
    private final Map<Signal, Use> uses = new EnumMap<>(Signal.class);
    private final List<Change> examples = new ArrayList<>();
    private int seen;
    private int wouldWait;
    private int wouldPass;
    private int wouldBeNoted;

    Comparison(RiskRules now, RiskRules then) {
        this.now = now;
        this.then = then;
    }

    void look(StoredCheckIn record) {
        seen++;
        record.findings().stream()
                .map(Finding::signal)
                .distinct()
                .forEach(signal -> uses.merge(signal, Use.NONE.plus(record), (sum, one) -> sum.plus(record)));
        End before = End.of(now, record.findings());
        End after = End.of(then, record.findings());
        if (before == after) {
            return;
        }
        wouldWait += after == End.PENDING ? 1 : 0;
        wouldPass += before == End.PENDING ? 1 : 0;
        wouldBeNoted += after == End.NOTED && before == End.ACCEPTED ? 1 : 0;
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(new Change(record, before, after));
        }
    }

    int seen() {
        return seen;
    }

    int wouldWait() {
        return wouldWait;
    }

    int wouldPass() {
        return wouldPass;
    }

    int wouldBeNoted() {
        return wouldBeNoted;
    }

    Use use(Signal signal) {
        return uses.getOrDefault(signal, Use.NONE);
    }

    List<Change> examples() {
        return List.copyOf(examples);
    }
}
