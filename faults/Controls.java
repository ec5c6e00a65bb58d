import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

/** The product without one of its guards: when the checker sees nothing then, it never sees anything. */
final class Controls {

    private Controls() {}

    static List<Fault> all() {
        return List.of(Fault.control(
                "N1", "control: the unique keys are dropped", 2, Fault.Expectation.DOUBLES, Controls::dropKeys));
    }

    /** All of them: any one alone still stops the second credit. A slow database lets more operations overlap. What names a key finds it. */
    private static void dropKeys(Lab lab, Burst burst, Random random) throws Exception {
        slow(lab, 10);
        try (Connection database = lab.connect(); Statement statement = database.createStatement()) {
            statement.execute("ALTER TABLE intake_receipt DROP PRIMARY KEY, ADD KEY no_longer_unique (op_key)");
            statement.execute("ALTER TABLE codes_redemption DROP PRIMARY KEY, ADD KEY no_longer_unique (serial)");
            statement.execute("ALTER TABLE points_journal DROP KEY points_journal_key, ADD KEY no_longer_unique (source, source_id)");
            statement.execute("ALTER TABLE checkin_record DROP KEY checkin_record_counting,"
                    + " ADD KEY checkin_record_counting (session_id, participant_id, direction, undone_mark)");
        }
        burst.reach(1);
        slow(lab, 0);
    }

    private static void slow(Lab lab, long millis) {
        lab.way(0).latency(millis);
        lab.way(1).latency(millis);
    }
}
