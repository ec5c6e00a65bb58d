import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Redemptions over HTTP with authentication, exactly once, durable, against the same rows written raw, one by one and many at
 * once, and against the least that a redemption could be. Afterwards the books must show one credit for each success.
 */
final class RedeemBench {

    private static final int MEMBERS = 2_000;
    private static final int CODES = 600_000;

    void measure() throws Exception {
        try (RunningProduct product = new RunningProduct(Path.of("target/bench"), List.of("--mashang.codes.daily-cap=1000000"))) {
            Machine.print(product);
            List<String> codes = codes(product.staff(), CODES);
            List<String> tokens;
            try (Connection database = product.database("mashang", "")) {
                tokens = new BenchMembers(product.masterKey()).make(database, MEMBERS);
            }
            List<Yardstick> yardsticks = new ArrayList<>(RedemptionRows.yardsticks(product, MEMBERS));
            yardsticks.add(new RawRedemptions(product, CODES));
            var rounds = new Rounds("redeem", product, yardsticks);
            int credited = rounds.run(requests(product.port, tokens, codes));
            rounds.report();
            try (Connection database = product.database("mashang", "")) {
                mustBeInTheBooks(database, credited);
            }
        }
    }

    /** A rate that the ledger does not confirm is worth nothing. */
    static void mustBeInTheBooks(Connection database, int credited) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("SELECT (SELECT COUNT(*) FROM codes_redemption),"
                        + " (SELECT COUNT(*) FROM points_journal WHERE source = 'CODE'), (SELECT SUM(available) FROM points_balance)")) {
            row.next();
            if (row.getInt(1) != credited || row.getInt(2) != credited || row.getLong(3) != 20L * credited) {
                throw new IllegalStateException("%d successes, but %d redemptions, %d journals, %d points"
                        .formatted(credited, row.getInt(1), row.getInt(2), row.getLong(3)));
            }
        }
    }

    static List<String> codes(StaffDesk staff, int count) throws IOException, InterruptedException {
        String rule = "{\"points\":20,\"validFrom\":null,\"validTo\":null,\"expiryMonths\":24}";
        String made = staff.ask("POST", "/console/api/products", "{\"name\":\"bench\",\"sku\":\"\",\"rule\":" + rule + "}");
        String batch = RunningProduct.field(staff.ask("POST", "/console/api/code-batches",
                "{\"productId\":\"" + RunningProduct.field(made, "id") + "\",\"count\":" + count + ",\"note\":\"\"}"), "id");
        staff.ask("POST", "/console/api/code-batches/" + batch + "/activate", null);
        return PrintedCodes.of(staff, batch, count);
    }

    static Supplier<byte[]> requests(int port, List<String> tokens, List<String> codes) {
        AtomicInteger next = new AtomicInteger();
        return () -> {
            int number = next.getAndIncrement();
            if (number >= codes.size()) {
                return null;
            }
            return Requests.post(port, "/app/api/redemptions", tokens.get(number % tokens.size()), UUID.randomUUID().toString(),
                    "{\"code\":\"" + codes.get(number) + "\"}");
        };
    }
}
