package io.mashang.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between an application and its database, so that a test can take the database away and bring it back. */
public final class DatabaseGate {

    private final URI database;
    private final ServerSocket entrance;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private volatile boolean shut;

    DatabaseGate() {
        try {
            database = URI.create(TestStore.get().url().substring("jdbc:".length()));
            entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::admit);
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + entrance.getLocalPort() + database.getPath();
    }

    /** Cuts every connection; new ones are cut at once. */
    public void shut() {
        shut = true;
        passing.forEach(DatabaseGate::close);
    }

    public void open() {
        shut = false;
    }

    private void admit() {
        while (true) {
            try {
                Socket client = entrance.accept();
                if (shut) {
                    close(client);
                } else {
                    Socket server = new Socket(database.getHost(), database.getPort());
                    forward(client, server);
                    forward(server, client);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void forward(Socket from, Socket to) {
        passing.add(from);
        Thread.ofVirtual().start(() -> {
            try (InputStream in = from.getInputStream()) {
                in.transferTo(to.getOutputStream());
            } catch (IOException cut) {
                close(to);
            } finally {
                close(from);
                close(to);
                passing.remove(from);
            }
        });
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
