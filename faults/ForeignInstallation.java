import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Somebody's own installation. Nothing is broken there and nothing is written: five hundred reads, fifty a second, and the
 * books recounted when their database is named.
 */
final class ForeignInstallation {

    private static final int READS = 500;
    private static final int PER_SECOND = 50;
    private static final List<String> PAGES = List.of("/livez", "/readyz", "/member/");
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final String address;

    ForeignInstallation(String address) {
        this.address = address.replaceAll("/+$", "");
    }

    /** @return whether all answered and the books balance */
    boolean isSound(String database) throws InterruptedException, IOException, SQLException {
        long[] nanos = new long[READS];
        int unanswered = 0;
        for (int i = 0; i < READS; i++) {
            long start = System.nanoTime();
            unanswered += answers(PAGES.get(i % PAGES.size())) ? 0 : 1;
            nanos[i] = System.nanoTime() - start;
            TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(1) / PER_SECOND - nanos[i]);
        }
        System.out.printf("%d reads of %s: %d without a good answer, p50 %.0f ms, p99 %.0f ms%n", READS, address, unanswered,
                Figures.percentileMillis(nanos, 0.5), Figures.percentileMillis(nanos, 0.99));
        return (database == null || booksBalance(database)) & unanswered == 0;
    }

    private boolean answers(String page) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + page)).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean booksBalance(String place) throws IOException, SQLException {
        try (Connection database = new InstalledStore(place).connect()) {
            List<Finding> findings = VerifyBooks.verify(database);
            findings.forEach(System.out::println);
            System.out.println(findings.isEmpty() ? "the books balance" : findings.size() + " differences");
            return findings.isEmpty();
        }
    }
}
