import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Redemptions over HTTP with authentication, exactly once, durable, against the raw row-at-a-time transaction: five rounds,
 * interleaved, each with 64 and with 256 connections. Afterwards the books must show one credit for each success.
 */
final class RedeemBench {

    private static final int ROUNDS = 5;
    private static final int SECONDS = 4;
    private static final int MEMBERS = 2_000;
    private static final int CODES = 600_000;
    private static final int WARM_UP_SECONDS = 20;

    void measure() throws Exception {
        System.out.printf(Locale.ROOT, "%d cores, Java %s, embedded MariaDB, flush at every commit; client and servers share the cores%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version());
        try (RunningProduct product = new RunningProduct(Path.of("target/bench"), List.of("--mashang.codes.daily-cap=1000000"))) {
            List<String> codes = codes(product);
            List<String> tokens;
            try (Connection database = product.database("mashang", "")) {
                tokens = new BenchMembers(product.masterKey()).make(database, MEMBERS);
            }
            RawRedemptions raw = new RawRedemptions(product, CODES);
            HttpLoad load = new HttpLoad(product.port);
            Supplier<byte[]> requests = requests(product.port, tokens, codes);
            int credited = load.run(64, WARM_UP_SECONDS, requests).ok();

            List<Double> raws = new ArrayList<>();
            List<HttpLoad.Result> with64 = new ArrayList<>();
            List<HttpLoad.Result> with256 = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                raws.add(raw.run(SECONDS));
                with64.add(load.run(64, SECONDS, requests));
                with256.add(load.run(256, SECONDS, requests));
                System.out.printf(Locale.ROOT, "round %d: raw %.0f/s, product %.0f/s with 64, %.0f/s with 256 connections%n",
                        round, raws.getLast(), with64.getLast().perSecond(), with256.getLast().perSecond());
            }
            credited += with64.stream().mapToInt(HttpLoad.Result::ok).sum() + with256.stream().mapToInt(HttpLoad.Result::ok).sum();
            report(raws, with64, with256);
            mustBeInTheBooks(product, credited);
        }
    }

    private static void report(List<Double> raws, List<HttpLoad.Result> with64, List<HttpLoad.Result> with256) {
        List<HttpLoad.Result> all = new ArrayList<>(with64);
        all.addAll(with256);
        int other = all.stream().mapToInt(HttpLoad.Result::other).sum();
        all.stream().map(HttpLoad.Result::firstOther).filter(text -> !text.isEmpty()).findFirst()
                .ifPresent(text -> System.out.println("first answer that was no success:\n" + text));
        double raw = Figures.median(raws);
        double rate64 = median(with64);
        double rate256 = median(with256);
        System.out.printf(Locale.ROOT,
                "RESULT redeem raw=%.0f rate64=%.0f rate256=%.0f ratio_raw64=%.2f ratio_raw256=%.2f"
                        + " p50_64=%.1fms p99_64=%.1fms p50_256=%.1fms p99_256=%.1fms not_ok=%d%n",
                raw, rate64, rate256, rate64 / raw, rate256 / raw, percentile(with64, 0.5), percentile(with64, 0.99),
                percentile(with256, 0.5), percentile(with256, 0.99), other);
    }

    private static double median(List<HttpLoad.Result> results) {
        return Figures.median(results.stream().map(HttpLoad.Result::perSecond).toList());
    }

    private static double percentile(List<HttpLoad.Result> results, double share) {
        return Figures.median(results.stream().map(result -> Figures.percentileMillis(result.nanos(), share)).toList());
    }

    /** A rate that the ledger does not confirm is worth nothing. */
    private static void mustBeInTheBooks(RunningProduct product, int credited) throws Exception {
        try (Connection database = product.database("mashang", "");
                var statement = database.createStatement();
                var row = statement.executeQuery("SELECT (SELECT COUNT(*) FROM codes_redemption),"
                        + " (SELECT COUNT(*) FROM points_journal WHERE source = 'CODE'), (SELECT SUM(available) FROM points_balance)")) {
            row.next();
            if (row.getInt(1) != credited || row.getInt(2) != credited || row.getLong(3) != 20L * credited) {
                throw new IllegalStateException("%d successes, but %d redemptions, %d journals, %d points"
                        .formatted(credited, row.getInt(1), row.getInt(2), row.getLong(3)));
            }
        }
    }

    private static List<String> codes(RunningProduct product) throws Exception {
        String rule = "{\"points\":20,\"validFrom\":null,\"validTo\":null,\"expiryMonths\":24}";
        String made = product.asStaff("POST", "/console/api/products", "{\"name\":\"bench\",\"sku\":\"\",\"rule\":" + rule + "}");
        String batch = RunningProduct.field(product.asStaff("POST", "/console/api/code-batches",
                "{\"productId\":\"" + RunningProduct.field(made, "id") + "\",\"count\":" + CODES + ",\"note\":\"\"}"), "id");
        product.asStaff("POST", "/console/api/code-batches/" + batch + "/activate", null);
        return product.asStaff("GET", "/console/api/code-batches/" + batch + "/codes.csv", null)
                .lines().skip(1).map(line -> line.split(",")[1].replace("\"", "").trim()).toList();
    }

    private static Supplier<byte[]> requests(int port, List<String> tokens, List<String> codes) {
        AtomicInteger next = new AtomicInteger();
        return () -> {
            int number = next.getAndIncrement();
            if (number >= codes.size()) {
                return null;
            }
            String body = "{\"code\":\"" + codes.get(number) + "\"}";
            return ("POST /app/api/redemptions HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nAuthorization: Bearer " + tokens.get(number % tokens.size())
                    + "\r\nIdempotency-Key: " + UUID.randomUUID()
                    + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
        };
    }
}
