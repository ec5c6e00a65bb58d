import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what the clients saw with what is recorded. */
record HistoryCheck(List<Moment> moments, Recorded recorded) {

    private static final Set<String> LOST_THE_RACE =
            Set.of("codes.redeemed-before", "codes.redeemed-by-other", "checkin.already-checked-in");

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(acknowledgedButMissing());
        findings.addAll(keptButMissing());
        findings.addAll(invented());
        findings.addAll(amongAnswers());
        return findings;
    }

    /** What the answers alone show, without a look at the books. */
    List<Finding> amongAnswers() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(wonTwice());
        findings.addAll(untrueRefusals());
        findings.addAll(answersThatChanged());
        return findings;
    }

    List<Finding> acknowledgedButMissing() {
        return of(Moment.Type.OK).stream()
                .map(Recorded::key)
                .distinct()
                .filter(key -> !recorded.owned().contains(key))
                .map(key -> new Finding(Invariant.I1, key, "recorded, it was acknowledged", "nothing"))
                .toList();
    }

    /** Who was told that it is kept may never ask again. */
    List<Finding> keptButMissing() {
        return moments.stream()
                .filter(moment -> moment.status() == Phone.KEPT)
                .filter(moment -> !recorded.owned().contains(Recorded.key(moment)) && !recorded.isTaken(moment))
                .map(Recorded::key)
                .distinct()
                .map(key -> new Finding(Invariant.I1, key, "recorded, it was promised", "nothing"))
                .toList();
    }

    private List<Finding> invented() {
        Set<String> asked = of(Moment.Type.INVOKE).stream().map(Recorded::key).collect(Collectors.toSet());
        return recorded.owned().stream()
                .filter(key -> !asked.contains(key))
                .map(key -> new Finding(Invariant.I2, key, "nothing, nobody asked for it", "recorded"))
                .toList();
    }

    private List<Finding> wonTwice() {
        Map<String, Set<String>> winners = of(Moment.Type.OK).stream()
                .collect(Collectors.groupingBy(Moment::prize, Collectors.mapping(Moment::operation, Collectors.toSet())));
        return winners.entrySet().stream()
                .filter(prize -> prize.getValue().size() > 1)
                .map(prize -> new Finding(
                        prize.getKey().startsWith("code") ? Invariant.I4 : Invariant.I3, prize.getKey(),
                        "one operation that won it", prize.getValue().toString()))
                .toList();
    }

    /**
     * A prize is written once: whoever is told that it is gone must have been answered after the winner had asked. As long
     * as only promises were made about it, it is open who won; the last check, after everybody has come again, decides.
     */
    private List<Finding> untrueRefusals() {
        Map<String, Long> askedFirst = new HashMap<>();
        Set<String> winners = of(Moment.Type.OK).stream().map(Moment::operation).collect(Collectors.toSet());
        of(Moment.Type.INVOKE).stream()
                .filter(moment -> winners.contains(moment.operation()))
                .forEach(moment -> askedFirst.merge(moment.prize(), moment.millis(), Math::min));
        Set<String> promised = moments.stream()
                .filter(moment -> moment.status() == Phone.KEPT).map(Moment::prize).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (Moment refusal : of(Moment.Type.FAIL)) {
            Long asked = askedFirst.get(refusal.prize());
            if (!LOST_THE_RACE.contains(refusal.says())) {
                findings.add(new Finding(Invariant.I5, refusal.operation(), "a success, or a race that was lost", refusal.says()));
            } else if (asked == null ? !promised.contains(refusal.prize()) : asked > refusal.millis()) {
                findings.add(new Finding(Invariant.I5, refusal.operation(), "a winner of " + refusal.prize(), refusal.says()));
            }
        }
        return findings;
    }

    private List<Finding> answersThatChanged() {
        Map<String, Set<String>> answers = new HashMap<>();
        moments.stream()
                .filter(moment -> moment.type() == Moment.Type.OK || moment.type() == Moment.Type.FAIL)
                .forEach(moment -> answers.computeIfAbsent(moment.operation(), id -> new HashSet<>()).add(moment.answer()));
        return answers.entrySet().stream()
                .filter(operation -> operation.getValue().size() > 1)
                .map(operation -> new Finding(
                        Invariant.I8, operation.getKey(), "one answer", String.join(" | ", operation.getValue())))
                .toList();
    }

    private List<Moment> of(Moment.Type type) {
        return moments.stream().filter(moment -> moment.type() == type).toList();
    }
}
