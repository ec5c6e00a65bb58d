package io.mashang.intake.queue;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Makes connections and declares the queues. Who asked for a connection makes a new one when it is lost. */
public final class Broker {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int HEARTBEAT_SECONDS = 5;

    private final QueueSettings settings;
    private final String client;
    private final List<Address> addresses;
    private final ConnectionFactory connections = new ConnectionFactory();

    /** @param client the name under which the broker lists the connections of this node */
    public Broker(QueueSettings settings, String client) {
        this.settings = settings;
        this.client = client;
        this.addresses = settings.addresses().stream().map(Address::parseAddress).toList();
        connections.setUsername(settings.username());
        connections.setPassword(settings.password());
        connections.setVirtualHost(settings.virtualHost());
        connections.setAutomaticRecoveryEnabled(false);
        connections.setConnectionTimeout(CONNECT_MILLIS);
        connections.setHandshakeTimeout(CONNECT_MILLIS);
        connections.setShutdownTimeout(CONNECT_MILLIS);
        connections.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        connections.setChannelRpcTimeout(CONNECT_MILLIS);
        if (settings.tls()) {
            encrypt();
        }
    }

    private void encrypt() {
        try {
            connections.useSslProtocol(javax.net.ssl.SSLContext.getDefault());
            connections.enableHostnameVerification();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect(String purpose) throws IOException, TimeoutException {
        return connections.newConnection(addresses, client + "-" + purpose);
    }

    /**
     * Both queues, replicated and durable. A full queue refuses instead of dropping its head, and what was delivered too
     * often is handed to the dead queue at least once.
     */
    void declareQueues(Channel channel) throws IOException {
        channel.queueDeclare(settings.deadName(), true, false, false, Map.of("x-queue-type", "quorum"));
        channel.queueDeclare(settings.name(), true, false, false, Map.of(
                "x-queue-type", "quorum",
                "x-max-length", settings.most(),
                "x-overflow", "reject-publish",
                "x-delivery-limit", settings.deliveries(),
                "x-dead-letter-exchange", "",
                "x-dead-letter-routing-key", settings.deadName(),
                "x-dead-letter-strategy", "at-least-once"));
    }
}
