import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Completing check-ins of people on rosters over HTTP with authentication, against the same rows written raw. */
final class CheckInBench {

    private static final int MEMBERS = 2_000;
    private static final int ACTIVITIES = 240;
    private static final int OPEN_AT_A_TIME = 20;

    void measure() throws Exception {
        try (RunningProduct product = new RunningProduct(Path.of("target/bench"), List.of())) {
            Machine.print(product);
            List<BenchActivities.Venue> venues = BenchActivities.open(product, ACTIVITIES);
            List<String> tokens;
            try (Connection database = product.database("mashang", "rewriteBatchedStatements=true")) {
                tokens = new BenchMembers(product.masterKey()).make(database, MEMBERS);
                BenchActivities.fillRosters(database, venues, 1_000_000, MEMBERS);
            }
            var rounds = new Rounds("checkin", product, CheckInRows.yardsticks(product, MEMBERS));
            int succeeded = rounds.run(requests(product, tokens, venues));
            rounds.report();
            CheckInBooks.mustShow(product, succeeded);
        }
    }

    /** Twenty doors at a time; nobody comes to one twice. */
    private static Supplier<byte[]> requests(RunningProduct product, List<String> tokens, List<BenchActivities.Venue> venues)
            throws Exception {
        AtomicInteger next = new AtomicInteger();
        var claims = new BenchActivities.Claims(product.masterKey());
        return () -> {
            int number = next.getAndIncrement();
            int shift = number / (OPEN_AT_A_TIME * MEMBERS);
            int door = shift * OPEN_AT_A_TIME + number % OPEN_AT_A_TIME;
            int person = number % (OPEN_AT_A_TIME * MEMBERS) / OPEN_AT_A_TIME;
            return door >= venues.size()
                    ? null
                    : CheckInRequests.complete(product.port, tokens.get(person), UUID.randomUUID().toString(),
                            claims.of(1_000_000L + person, venues.get(door)));
        };
    }
}
