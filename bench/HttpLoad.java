import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Sends requests over kept connections, one after the other on each, with as little work of its own as it can. */
final class HttpLoad {

    /** @param nanos the time of each request, from its first byte out to its last byte in */
    record Result(double perSecond, int ok, int other, long[] nanos, String firstOther) {}

    private final int port;

    HttpLoad(int port) {
        this.port = port;
    }

    /** @param requests whole HTTP/1.1 requests; null when there are no more */
    Result run(int connections, int seconds, Supplier<byte[]> requests) throws InterruptedException {
        List<Line> lines = new ArrayList<>();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        for (int i = 0; i < connections; i++) {
            lines.add(new Line(end, requests));
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

        private final long end;
        private final Supplier<byte[]> requests;
        private long[] nanos = new long[4096];
        private int ok;
        private int other;
        private String firstOther = "";

        Line(long end, Supplier<byte[]> requests) {
            this.end = end;
            this.requests = requests;
        }

        @Override
        public void run() {
            byte[] request = requests.get();
            while (request != null && System.nanoTime() < end) {
                request = useOneConnection(request);
            }
        }

        /** Sends until the time is over or the server ends the connection, which it does after some thousand requests. */
        private byte[] useOneConnection(byte[] first) {
            byte[] request = first;
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 8192);
                boolean kept = true;
                while (kept && request != null && System.nanoTime() < end) {
                    long start = System.nanoTime();
                    socket.getOutputStream().write(request);
                    String answer = read(in);
                    count(answer, System.nanoTime() - start);
                    kept = !answer.toLowerCase(java.util.Locale.ROOT).contains("connection: close");
                    request = requests.get();
                }
                return request;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void count(String answer, long took) {
            if (ok + other == nanos.length) {
                nanos = Arrays.copyOf(nanos, nanos.length * 2);
            }
            nanos[ok + other] = took;
            if (answer.startsWith("HTTP/1.1 200")) {
                ok++;
            } else {
                other++;
                firstOther = firstOther.isEmpty() ? answer : firstOther;
            }
        }

        /** The whole answer; its length comes from Content-Length or from chunks. */
        private static String read(InputStream in) throws IOException {
            StringBuilder answer = new StringBuilder();
            int length = 0;
            boolean chunked = false;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                answer.append(line).append('\n');
                String lower = line.toLowerCase(java.util.Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring(15).trim());
                }
                chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            }
            if (chunked) {
                for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                    answer.append(text(in, size));
                    line(in);
                }
                line(in);
            } else {
                answer.append(text(in, length));
            }
            return answer.toString();
        }

        private static String text(InputStream in, int length) throws IOException {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the server closed the connection after: " + line);
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
