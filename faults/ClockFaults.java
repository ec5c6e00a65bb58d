import java.sql.Connection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A node whose clock is wrong. */
final class ClockFaults {

    private static final int SKEW_SECONDS = 90;

    private ClockFaults() {}

    static List<Fault> all() {
        return List.of(Fault.inShortSet(
                "F18", "clock of one of two nodes 90 s ahead or behind", 2, ClockFaults::skew).needing(Tool.FAKETIME));
    }

    private static void skew(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.1);
        Node node = lab.node(1);
        node.kill();
        String skew = (random.nextBoolean() ? "+" : "-") + SKEW_SECONDS + "s";
        node.begin(Tool.FAKETIME.path(), "-f", skew);
        Until.holds("the node with the wrong clock answers", 300, () -> FreePort.answers(node.port));
        burst.reach(1);
        TimeUnit.SECONDS.sleep(2);
        noCheckInFromTheFuture(lab);
        node.kill();
        lab.node(1);
    }

    private static void noCheckInFromTheFuture(Lab lab) throws Exception {
        try (Connection database = lab.connect()) {
            long early = Sql.number(database, "SELECT COUNT(*) FROM checkin_record WHERE checked_in_at > UTC_TIMESTAMP(3) + INTERVAL 3 SECOND");
            if (early > 0) {
                throw new IllegalStateException(early + " check-ins are dated in the future");
            }
        }
    }
}
