import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Messages of the suite's own, straight to the broker. */
final class BrokerMessages {

    private static final int MESSAGES = 5_000;

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
     * The technique of killing the broker must be able to lose something, else F12 proves nothing: messages sent without
     * confirms, and the broker killed at once.
     *
     * @return how many of the messages sent were gone
     */
    static long lostWithoutConfirms(OwnBroker broker) throws Exception {
        Connection connection = connect(broker);
        Channel channel = connection.createChannel();
        channel.queueDeclare("faults.control", true, false, false, Map.of("x-queue-type", "quorum"));
        long sent = 0;
        for (int i = 0; i < MESSAGES; i++) {
            channel.basicPublish("", "faults.control", MessageProperties.PERSISTENT_BASIC, new byte[200]);
            sent++;
        }
        broker.kill();
        connection.abort(1_000);
        broker.start();
        try (Connection again = connect(broker); Channel counting = again.createChannel()) {
            long[] last = {-1};
            Until.holds("the count of the queue stands still", 60, () -> {
                long before = last[0];
                last[0] = counting.messageCount("faults.control");
                return last[0] == before;
            });
            counting.queueDelete("faults.control");
            return sent - last[0];
        }
    }
}
