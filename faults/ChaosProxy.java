import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A TCP connection that goes wrong on request. */
final class ChaosProxy implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    /** What happens to bytes on their way. */
    enum Weather {
        FAIR,
        /** New connections are refused, old ones are reset. */
        DOWN,
        /** Nothing arrives, nothing is closed. */
        BLACKHOLE,
        /** Requests arrive, answers are swallowed. */
        HALF_OPEN
    }

    private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.FAIR;
    private volatile long latencyMillis;
    private volatile long bytesPerSecond = Long.MAX_VALUE;

    ChaosProxy(int target) throws IOException {
        this.target = target;
        Thread.ofPlatform().daemon().name("chaos-proxy").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void weather(Weather changed) {
        weather = changed;
        if (changed == Weather.DOWN) {
            reset();
        }
    }

    /** Resets every connection; new ones are let in. */
    void reset() {
        open.forEach(this::reset);
    }

    /** @param millis added to each answer */
    void latency(long millis) {
        latencyMillis = millis;
    }

    void rate(long limit) {
        bytesPerSecond = limit;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        if (weather == Weather.DOWN) {
            reset(client);
            return;
        }
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pump(client, server, false));
            pump(server, client, true);
        } catch (IOException e) {
            reset(client);
        }
    }

    private void pump(Socket from, Socket to, boolean isAnswer) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (arrives(isAnswer)) {
                    delay(read, isAnswer);
                    out.write(chunk, 0, read);
                }
            }
        } catch (IOException ended) {
            // The other direction ends too: both sockets are closed below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
        }
    }

    private boolean arrives(boolean isAnswer) {
        return weather == Weather.FAIR || weather == Weather.DOWN || (weather == Weather.HALF_OPEN && !isAnswer);
    }

    private void delay(int bytes, boolean isAnswer) throws InterruptedException {
        if (isAnswer) {
            TimeUnit.MILLISECONDS.sleep(latencyMillis + bytes * 1_000L / bytesPerSecond);
        }
    }

    private void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            return;
        }
        close(socket);
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        reset();
    }
}
