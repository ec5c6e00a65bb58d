import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One fault from its first operation to the verdict. */
final class Trial {

    private static final int OPERATIONS_SHORT = 120;
    private static final int OPERATIONS_FULL = 1_200;
    private static final int SETTLE_SECONDS = 120;

    private final Lab lab;
    private final long seed;
    private final boolean isShort;
    private final Set<Finding> known = new HashSet<>();

    Trial(Lab lab, long seed, boolean isShort) {
        this.lab = lab;
        this.seed = seed;
        this.isShort = isShort;
    }

    Result run(Fault fault) throws Exception {
        long start = System.nanoTime();
        long ownSeed = seed * 1_000_003 + fault.id().hashCode();
        List<String> addresses = fault.isBalanced() ? List.of(lab.balancer(fault.nodes())) : addresses(fault.nodes());
        List<Operation> operations = new Plan(fault.id(), seed, lab.office).operations(isShort ? OPERATIONS_SHORT : OPERATIONS_FULL);
        Burst burst = burst(fault, addresses, Burst.Manner.over(isShort ? 5 : 15)).begin(operations, ownSeed);
        try {
            fault.strike().happen(lab, burst, new Random(ownSeed));
        } finally {
            lab.clearUp();
        }
        int withoutEnd = burst.finish();
        settle();
        List<Finding> findings = new ArrayList<>(findings());
        withoutEnd += burst(fault, addresses, Burst.Manner.again()).begin(operations, ownSeed).finish();
        settle();
        findings.addAll(findings());
        return Result.of(fault, momentsOf(fault), withoutEnd, (System.nanoTime() - start) / 1e9, findings, lab.evidence());
    }

    private List<String> addresses(int nodes) throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int number = 0; number < nodes; number++) {
            addresses.add(lab.node(number).address());
        }
        return addresses;
    }

    private Burst burst(Fault fault, List<String> addresses, Burst.Manner manner) {
        return new Burst(fault.id(), lab.history, lab.phone, addresses, manner);
    }

    /** Waits until everything that was accepted has taken effect. */
    private void settle() throws Exception {
        long promisesEnd = System.nanoTime() + TimeUnit.SECONDS.toNanos(SETTLE_SECONDS / 2);
        try (Connection database = lab.connect()) {
            Until.holds("the outbox is empty", SETTLE_SECONDS,
                    () -> Sql.number(database, "SELECT COUNT(*) FROM intake_outbox") == 0 && !waits(database, promisesEnd));
        }
    }

    /** Whether something that was promised is not there yet; what never comes is the checker's to name. */
    private boolean waits(Connection database, long promisesEnd) throws SQLException {
        return System.nanoTime() < promisesEnd
                && !new HistoryCheck(lab.history.moments(), Recorded.read(database)).keptButMissing().isEmpty();
    }

    private List<Moment> momentsOf(Fault fault) {
        return lab.history.moments().stream().filter(moment -> moment.fault().equals(fault.id())).toList();
    }

    /** Those that were not there before: a replay heals what was lost, so they are looked for before it and after it. */
    private List<Finding> findings() throws Exception {
        try (Connection database = lab.connect()) {
            return Checker.check(database, lab.history.moments()).stream().filter(known::add).toList();
        }
    }
}
