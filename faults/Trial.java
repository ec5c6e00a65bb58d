import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

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
        List<String> addresses = addresses(fault.nodes());
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
        withoutEnd += burst(fault, addresses, Burst.Manner.over(1)).begin(operations, ownSeed).finish();
        settle();
        findings.addAll(findings());
        return Result.of(fault, momentsOf(fault), withoutEnd, (System.nanoTime() - start) / 1e9, findings);
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
        try (Connection database = lab.connect(); var statement = database.createStatement()) {
            Until.holds("the outbox is empty", SETTLE_SECONDS, () -> {
                try (var row = statement.executeQuery("SELECT COUNT(*) FROM intake_outbox")) {
                    row.next();
                    return row.getLong(1) == 0;
                }
            });
        }
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
