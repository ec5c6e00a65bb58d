import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Messages of the suite's own, straight to the broker. */
final class BrokerMessages {

    private static final String QUEUE = "faults.control";
    private static final int CONFIRMED = 100;
    private static final int UNCONFIRMED = 5_000;
    /** RabbitMQ 3.10 does not find a quorum queue again that it made less than a second or two before it was killed. */
    private static final int QUEUE_SETTLES_SECONDS = 5;
    /** The number of messages grows for a moment while the queue is read back. */
    private static final int COUNT_SETTLES_SECONDS = 3;

    private BrokerMessages() {}

    private static Connection connect(OwnBroker broker) throws IOException, TimeoutException {
        var connections = new ConnectionFactory();
        connections.setHost("127.0.0.1");
        connections.setPort(broker.port);
        connections.setAutomaticRecoveryEnabled(false);
        return connections.newConnection();
    }

    /** A message that nobody can read, to the queue of the product. */
    static void poison(OwnBroker broker) throws IOException, TimeoutException {
        try (Connection connection = connect(broker); Channel channel = connection.createChannel()) {
            channel.basicPublish("", "mashang.intake", true, MessageProperties.PERSISTENT_BASIC,
                    "no operation".getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * The technique of killing the broker must be able to lose something, else F12 proves nothing: some messages are sent
     * with confirms, many without, and the broker is killed at once.
     *
     * @return how many of those sent without confirms were gone; those that were confirmed must be back
     */
    static long lostWithoutConfirms(OwnBroker broker) throws Exception {
        Connection connection = connect(broker);
        Channel channel = connection.createChannel();
        channel.queueDeclare(QUEUE, true, false, false, Map.of("x-queue-type", "quorum"));
        channel.confirmSelect();
        publish(channel, CONFIRMED);
        channel.waitForConfirmsOrDie();
        TimeUnit.SECONDS.sleep(QUEUE_SETTLES_SECONDS);
        publish(connection.createChannel(), UNCONFIRMED);
        broker.kill();
        connection.abort(1_000);
        broker.start();
        try (Connection again = connect(broker); Channel counting = again.createChannel()) {
            Until.holds("what was confirmed is back", 60, () -> counting.messageCount(QUEUE) >= CONFIRMED);
            TimeUnit.SECONDS.sleep(COUNT_SETTLES_SECONDS);
            long lost = CONFIRMED + UNCONFIRMED - counting.messageCount(QUEUE);
            counting.queueDelete(QUEUE);
            return lost;
        }
    }

    private static void publish(Channel channel, int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            channel.basicPublish("", QUEUE, MessageProperties.PERSISTENT_BASIC, new byte[200]);
        }
    }
}
