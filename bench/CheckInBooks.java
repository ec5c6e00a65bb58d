import java.sql.Connection;

/** Whether what was answered is what was recorded. */
final class CheckInBooks {

    private CheckInBooks() {}

    /** A rate that the records do not confirm is worth nothing: each success one record, each record counted once. */
    static void mustShow(RunningProduct product, int succeeded) throws Exception {
        try (Connection database = product.database("mashang", "")) {
            awaitDelivery(database, succeeded);
            long records = Sql.number(database, "SELECT COUNT(*) FROM checkin_record");
            long people = Sql.number(database, "SELECT COUNT(*) FROM (SELECT DISTINCT session_id, participant_id FROM checkin_record) p");
            long counted = Sql.number(database, "SELECT SUM(arrivals) FROM checkin_counter");
            long tallied = Sql.number(database, "SELECT SUM(arrived) FROM insight_session_tally");
            long receipts = Sql.number(database, "SELECT COUNT(*) FROM intake_receipt WHERE kind = 'checkin.complete' AND problem IS NULL");
            System.out.printf("books: %d successes, %d records of %d people, %d receipts, %d counted, %d on the screens%n",
                    succeeded, records, people, receipts, counted, tallied);
            if (records != succeeded || people != records || counted != records || tallied != records || receipts != records) {
                throw new IllegalStateException("the books do not show what was answered");
            }
        }
    }

    /** What was accepted is recorded later; the screens' numbers follow the records by a moment. */
    private static void awaitDelivery(Connection database, int succeeded) throws Exception {
        long deadline = System.nanoTime() + 90_000_000_000L;
        while (Sql.number(database, "SELECT COUNT(*) FROM checkin_record") < succeeded && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
        while (Sql.number(database, "SELECT COUNT(*) FROM intake_outbox") > 0 && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
    }
}
