package io.mashang.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the application and a server, so that a test can take the server away, silence it and bring it back. */
public final class TcpGate {

    private final String host;
    private final int port;
    private final ServerSocket entrance;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile boolean shut;
    private volatile boolean silent;

    public TcpGate(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::admit);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Cuts every connection; new ones are cut at once. */
    public void shut() {
        shut = true;
        passing.forEach(TcpGate::close);
    }

    /** From now on what the server says is lost; connections stay. */
    public void silence() {
        silent = true;
    }

    /** Says something to every client as if the server had said it. */
    public void say(byte[] bytes) {
        clients.forEach(client -> write(client, bytes));
    }

    /** Lets everything pass again; connections that lost something are cut. */
    public void open() {
        if (silent) {
            passing.forEach(TcpGate::close);
        }
        silent = false;
        shut = false;
    }

    private void admit() {
        while (true) {
            try {
                Socket client = entrance.accept();
                if (shut) {
                    close(client);
                } else {
                    Socket server = new Socket(host, port);
                    clients.add(client);
                    forward(client, server, false);
                    forward(server, client, true);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void forward(Socket from, Socket to, boolean canBeSilenced) {
        passing.add(from);
        Thread.ofVirtual().start(() -> {
            try (InputStream in = from.getInputStream()) {
                byte[] some = new byte[8192];
                for (int read = in.read(some); read >= 0; read = in.read(some)) {
                    if (!(silent && canBeSilenced)) {
                        write(to, java.util.Arrays.copyOf(some, read));
                    }
                }
            } catch (IOException | UncheckedIOException cut) {
                close(to);
            } finally {
                close(from);
                close(to);
                passing.remove(from);
                clients.remove(from);
            }
        });
    }

    private static void write(Socket to, byte[] bytes) {
        try {
            OutputStream out = to.getOutputStream();
            synchronized (to) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
