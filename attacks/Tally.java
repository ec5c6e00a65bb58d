import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the attempts of one scenario ended at one level. */
record Tally(Level level, Scenario scenario, List<Attempt> attempts) {

    int size() {
        return attempts.size();
    }

    long count(Outcome outcome) {
        return attempts.stream().filter(attempt -> attempt.outcome() == outcome).count();
    }

    double share(Outcome outcome) {
        return (double) count(outcome) / size();
    }

    /** Refused, or kept for a human to look at. */
    double caught() {
        return share(Outcome.REFUSED) + share(Outcome.PENDING);
    }

    /** The same once it is known which members' accepted check-ins were noted. */
    Tally noting(Set<Long> members) {
        return new Tally(level, scenario, attempts.stream()
                .map(attempt -> attempt.outcome() == Outcome.ACCEPTED && members.contains(attempt.member())
                        ? new Attempt(attempt.member(), Outcome.NOTED, "")
                        : attempt)
                .toList());
    }

    Map<String, Long> refusals() {
        return attempts.stream()
                .filter(attempt -> attempt.outcome() == Outcome.REFUSED)
                .collect(Collectors.groupingBy(Attempt::reason, TreeMap::new, Collectors.counting()));
    }
}
