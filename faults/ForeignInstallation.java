import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Somebody's own installation. Nothing is broken there: five hundred reads, fifty a second; when it is asked for, a few
 * operations of its sandbox; and the books recounted when their database is named.
 */
final class ForeignInstallation {

    private static final int READS = 500;
    private static final int PER_SECOND = 50;
    private static final List<String> PAGES = List.of("/livez", "/readyz", "/member/");
    private final FaultOptions options;
    private final String address;

    ForeignInstallation(FaultOptions options) {
        this.options = options;
        this.address = options.target().replaceAll("/+$", "");
    }

    /** @return whether all answered, what was written holds, and the books balance */
    boolean isSound() {
        try {
            BoundedWrites writes = options.writes() ? new BoundedWrites(address, options.seed()) : null;
            boolean answers = answersReads();
            if (options.database() == null) {
                return answers && holds(writes, null);
            }
            try (Connection database = new InstalledStore(options.database()).connect()) {
                boolean holds = answers && holds(writes, database);
                return VerifyBooks.tell(database) && holds;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            System.err.println("mashang: " + e.getMessage());
            return false;
        }
    }

    private static boolean holds(BoundedWrites writes, Connection database) throws Exception {
        return writes == null || writes.hold(database);
    }

    private boolean answersReads() throws InterruptedException {
        long[] nanos = new long[READS];
        int unanswered = 0;
        for (int i = 0; i < READS; i++) {
            long start = System.nanoTime();
            unanswered += Http.status(address + PAGES.get(i % PAGES.size())) == 200 ? 0 : 1;
            nanos[i] = System.nanoTime() - start;
            TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(1) / PER_SECOND - nanos[i]);
        }
        System.out.printf("%d reads of %s: %d without a good answer, p50 %.0f ms, p99 %.0f ms%n", READS, address, unanswered,
                Figures.percentileMillis(nanos, 0.5), Figures.percentileMillis(nanos, 0.99));
        return unanswered == 0;
    }
}
