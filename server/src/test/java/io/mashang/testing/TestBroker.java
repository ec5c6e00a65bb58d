package io.mashang.testing;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/**
 * The message broker of this test run, behind a gate, with queues of its own that are deleted at the end:
 * {@code -Dmashang.test.broker=host:port}, RabbitMQ of this machine when not given.
 */
public final class TestBroker {

    static final Address ADDRESS = Address.parseAddress(System.getProperty("mashang.test.broker", "127.0.0.1:5672"));

    /** {@code Connection.Blocked("memory")} and {@code Connection.Unblocked} of AMQP 0-9-1, as the broker sends them. */
    private static final byte[] BLOCKED =
            {1, 0, 0, 0, 0, 0, 11, 0, 10, 0, 60, 6, 'm', 'e', 'm', 'o', 'r', 'y', (byte) 0xCE};
    private static final byte[] UNBLOCKED = {1, 0, 0, 0, 0, 0, 4, 0, 10, 0, 61, (byte) 0xCE};

    private final TcpGate gate = new TcpGate(ADDRESS.getHost(), ADDRESS.getPort());
    private final String queue = "mashang.test." + UUID.randomUUID();

    TestBroker() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::deleteQueues));
    }

    public String queue() {
        return queue;
    }

    public TcpGate gate() {
        return gate;
    }

    /** As a memory alarm: every connection is told, and no confirm comes any more. */
    public void raiseAlarm() {
        gate.silence();
        gate.say(BLOCKED);
    }

    /** Connections that went through the alarm are told that it is over, and then cut. */
    public void endAlarm() {
        gate.say(UNBLOCKED);
        gate.open();
    }

    public void deleteQueues() {
        use(channel -> {
            channel.queueDelete(queue);
            channel.queueDelete(queue + ".dead");
        });
    }

    public void publish(String to, byte[] body) {
        use(channel -> channel.basicPublish("", to, MessageProperties.PERSISTENT_BASIC, body));
    }

    /** Takes the oldest message and gives it back, as a consumer does that dies with it in hand. */
    public boolean giveBackOldest() {
        boolean[] found = new boolean[1];
        use(channel -> {
            var message = channel.basicGet(queue, false);
            found[0] = message != null;
            if (message != null) {
                channel.basicNack(message.getEnvelope().getDeliveryTag(), false, true);
            }
        });
        return found[0];
    }

    private interface Use {
        void of(Channel channel) throws IOException;
    }

    private static void use(Use use) {
        try (Connection connection = new ConnectionFactory().newConnection(List.of(ADDRESS)); Channel channel = connection.createChannel()) {
            use.of(channel);
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("RabbitMQ at " + ADDRESS, e);
        }
    }
}
