import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Sends requests over kept connections, one after the other on each, with as little work of its own as it can. */
final class HttpLoad {

    /** @param nanos the time of each request, from its first byte out to its last byte in */
    record Result(double perSecond, int ok, int other, long[] nanos, String firstOther) {}

    private final int[] ports;

    /** @param ports of nodes of one installation; the connections are spread over them */
    HttpLoad(int... ports) {
        this.ports = ports.clone();
    }

    /** @param requests whole HTTP/1.1 requests; null when there are no more */
    Result run(int connections, int seconds, Supplier<byte[]> requests) throws InterruptedException {
        List<Line> lines = new ArrayList<>();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        for (int i = 0; i < connections; i++) {
            lines.add(new Line(ports[i % ports.length], end, requests));
        }
        List<Thread> threads = lines.stream().map(line -> Thread.ofPlatform().start(line)).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        int ok = lines.stream().mapToInt(line -> line.ok).sum();
        int other = lines.stream().mapToInt(line -> line.other).sum();
        long[] nanos = lines.stream().flatMapToLong(line -> Arrays.stream(line.nanos, 0, line.ok + line.other)).toArray();
        String firstOther = lines.stream().map(line -> line.firstOther).filter(text -> !text.isEmpty()).findFirst().orElse("");
        return new Result(ok / elapsed, ok, other, nanos, firstOther);
    }

    private final class Line implements Runnable {

        private final int port;
        private final long end;
        private final Supplier<byte[]> requests;
        private long[] nanos = new long[4096];
        private int ok;
        private int other;
        private String firstOther = "";

        Line(int port, long end, Supplier<byte[]> requests) {
            this.port = port;
            this.end = end;
            this.requests = requests;
        }

        @Override
        public void run() {
            try (HttpLine line = new HttpLine(port)) {
                for (byte[] request = requests.get(); request != null && System.nanoTime() < end; request = requests.get()) {
                    long start = System.nanoTime();
                    String answer = line.exchange(request);
                    count(answer, System.nanoTime() - start);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void count(String answer, long took) {
            if (ok + other == nanos.length) {
                nanos = Arrays.copyOf(nanos, nanos.length * 2);
            }
            nanos[ok + other] = took;
            if (Requests.isOk(answer)) {
                ok++;
            } else {
                other++;
                firstOther = firstOther.isEmpty() ? answer : firstOther;
            }
        }
    }
}
