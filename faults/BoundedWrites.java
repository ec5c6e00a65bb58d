import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A small load on somebody's own installation that leaves nobody's codes, activities or points in doubt: ninety-six
 * operations of the people of its sandbox within ten seconds, each sent by two racing senders, on codes and activities
 * made for the purpose.
 */
final class BoundedWrites {

    private static final int OPERATIONS = 96;
    private static final Burst.Manner MANNER = new Burst.Manner(10, 60, true, false);
    private static final Path HISTORY = Path.of("target", "faults", "target.jsonl");
    private static final String USED_UP = "codes.daily-cap";
    private final String address;
    private final long seed;
    private final String password = password();

    /** Refuses without a password before anything is sent. */
    BoundedWrites(String address, long seed) throws IOException {
        this.address = address;
        this.seed = seed;
    }

    /**
     * @param database of the installation, or null: then only the answers are judged
     * @return whether everything held
     */
    boolean hold(Connection database) throws Exception {
        if (!SandboxStage.isThere(address)) {
            System.out.println("nothing was written: this installation speaks with the real WeChat, and nobody else's members are played");
            return false;
        }
        String title = "fault check " + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
        System.out.printf("Writing to %s: one product, %d codes, %d activities, all called \"%s\"; the sandbox's people redeem and"
                        + " check in, %d operations within %d s, each sent twice, seed %d%n",
                address, OPERATIONS / 2, OPERATIONS / 2 / 12, title, OPERATIONS, MANNER.seconds(), seed);
        Files.createDirectories(HISTORY.getParent());
        try (StaffDesk desk = StaffDesk.of(address, System.getenv().getOrDefault("MASHANG_STAFF", "admin"), password);
                History history = new History(HISTORY);
                var stage = new SandboxStage(address, desk, title, OPERATIONS / 2, database)) {
            long before = stage.points();
            List<Operation> operations = new Plan("target" + System.currentTimeMillis(), seed, stage).operations(OPERATIONS);
            var burst = new Burst("target", history, new Phone(null), List.of(address), MANNER);
            int withoutEnd = burst.begin(operations, seed).finish();
            List<Finding> findings = judge(history.moments(), database);
            long credited = done(history, Operation.Kind.REDEMPTION);
            long more = stage.points() - before;
            findings.forEach(System.out::println);
            if (history.moments().stream().anyMatch(moment -> moment.says().equals(USED_UP))) {
                System.out.println("the sandbox's people have redeemed as many codes as one may on one day (mashang.codes.daily-cap): try again tomorrow");
            }
            System.out.printf("%d redemptions and %d check-ins were done, %d sends had no final answer, the points of the people rose by %d%n",
                    credited, done(history, Operation.Kind.CHECK_IN), withoutEnd, more);
            return findings.isEmpty() && withoutEnd == 0 && more == credited;
        }
    }

    private static String password() throws IOException {
        String password = System.getenv("MASHANG_STAFF_PASSWORD");
        if (password == null) {
            throw new IOException("--write needs a member of staff who may make codes and activities:"
                    + " MASHANG_STAFF (default admin) and MASHANG_STAFF_PASSWORD in the environment");
        }
        return password;
    }

    /** Others may use the installation at the same time: only what these operations asked for is looked at. */
    private static List<Finding> judge(List<Moment> moments, Connection database) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        if (database == null) {
            findings.addAll(new HistoryCheck(moments, Recorded.NOTHING).amongAnswers());
        } else {
            var check = new HistoryCheck(moments, Recorded.read(database));
            findings.addAll(check.amongAnswers());
            findings.addAll(check.acknowledgedButMissing());
            findings.addAll(check.keptButMissing());
        }
        return findings;
    }

    private static long done(History history, Operation.Kind kind) {
        return history.moments().stream()
                .filter(moment -> moment.type() == Moment.Type.OK && moment.kind() == kind)
                .map(Moment::operation).distinct().count();
    }
}
