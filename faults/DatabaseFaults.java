import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The database refuses work: locks in its way, deadlocks. */
final class DatabaseFaults {

    private static final int RIVALS = 4;
    private static final int LOCKS = 8;

    private DatabaseFaults() {}

    static List<Fault> all() {
        return List.of(Fault.inShortSet("F16", "deadlocks and lock timeouts by rival transactions", 1, DatabaseFaults::rivals));
    }

    /** Rivals lock the same rows in any order and hold them for longer than the product may wait. */
    private static void rivals(Lab lab, Burst burst, Random random) throws Exception {
        waitForLocks(lab, 1);
        List<Thread> rivals = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            var own = new Random(random.nextLong());
            rivals.add(Thread.ofPlatform().start(() -> lock(lab, own)));
        }
        for (Thread rival : rivals) {
            rival.join();
        }
        waitForLocks(lab, 50);
    }

    private static void waitForLocks(Lab lab, int seconds) throws SQLException {
        try (Connection database = lab.connect(); Statement statement = database.createStatement()) {
            statement.execute("SET GLOBAL innodb_lock_wait_timeout = " + seconds);
        }
        lab.way(0).reset();
    }

    private static void lock(Lab lab, Random random) {
        try (Connection database = lab.connect(); Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            for (int round = 0; round < 4; round++) {
                lockSome(lab, statement, random);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(1_500));
                database.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void lockSome(Lab lab, Statement statement, Random random) throws InterruptedException {
        try {
            for (int i = 0; i < LOCKS; i++) {
                long member = lab.office.member(random.nextInt(lab.office.members()));
                statement.execute("UPDATE points_balance SET held = held WHERE member_id = " + member);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
                statement.execute("UPDATE codes_daily_use SET uses = uses WHERE member_id = " + member);
            }
            statement.execute("UPDATE checkin_counter SET arrivals = arrivals");
        } catch (SQLException lostToTheProduct) {
            // The database chose this rival as the victim: the product went on, and the next round begins anew.
        }
    }
}
