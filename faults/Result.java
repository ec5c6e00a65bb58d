import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How one fault ended.
 *
 * @param unclear operations of which at least one answer said neither yes nor no
 * @param withoutEnd sends that had no final answer in the end
 * @param evidence that the fault really happened, where a strike looked for it
 */
record Result(
        Fault fault, int acknowledged, int refused, int unclear, int withoutEnd, long longestGapMillis, double seconds,
        List<Finding> findings, String evidence) {

    static Result of(
            Fault fault, List<Moment> moments, int withoutEnd, double seconds, List<Finding> findings, String evidence) {
        Map<Moment.Type, Long> operations = moments.stream().collect(Collectors.groupingBy(Moment::type,
                Collectors.collectingAndThen(
                        Collectors.mapping(Moment::operation, Collectors.toSet()), ids -> (long) ids.size())));
        return new Result(fault, count(operations, Moment.Type.OK), count(operations, Moment.Type.FAIL),
                count(operations, Moment.Type.INFO), withoutEnd, longestGap(moments), seconds, findings, evidence);
    }

    private static int count(Map<Moment.Type, Long> operations, Moment.Type type) {
        return operations.getOrDefault(type, 0L).intValue();
    }

    /** The longest time in which somebody had asked and nobody was told yes. */
    private static long longestGap(List<Moment> moments) {
        long askedSince = -1;
        long longest = 0;
        for (Moment moment : moments) {
            if (moment.type() == Moment.Type.OK) {
                longest = Math.max(longest, askedSince < 0 ? 0 : moment.millis() - askedSince);
                askedSince = -1;
            } else if (moment.type() == Moment.Type.INVOKE && askedSince < 0) {
                askedSince = moment.millis();
            }
        }
        return longest;
    }

    long lost() {
        return findings.stream().filter(finding -> finding.invariant() == Invariant.I1).count();
    }

    long doubled() {
        return findings.stream()
                .filter(finding -> finding.invariant() == Invariant.I3 || finding.invariant() == Invariant.I4)
                .count();
    }

    boolean holds() {
        return switch (fault.expected()) {
            case HOLDS -> findings.isEmpty() && withoutEnd == 0;
            case DOUBLES -> doubled() > 0;
            case LOSSES -> lost() > 0;
        };
    }

    /** What went wrong, in words; for a control that nothing did. */
    String failure() {
        if (fault.expected() != Fault.Expectation.HOLDS) {
            return "the product was broken on purpose, and the checker did not see " + fault.expected();
        }
        String found = findings.stream().limit(10).map(Finding::toString).collect(Collectors.joining("\n"));
        return found + "\nsends without a final answer: " + withoutEnd;
    }
}
