package io.mashang.testing;

import java.net.URI;

/** Stands between an application and its database, so that a test can take the database away and bring it back. */
public final class DatabaseGate {

    private final URI database = URI.create(TestStore.get().url().substring("jdbc:".length()));
    private final TcpGate gate = new TcpGate(database.getHost(), database.getPort());

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + gate.port() + database.getPath();
    }

    /** Cuts every connection; new ones are cut at once. */
    public void shut() {
        gate.shut();
    }

    public void open() {
        gate.open();
    }
}
