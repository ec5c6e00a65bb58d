package io.mashang.intake.queue;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/**
 * One connection that publishes. A memory or disk alarm of the broker blocks it: then everything that waits fails at once,
 * and nothing more is taken until the alarm is over. An operation that no queue takes comes back before its confirm.
 */
final class PublishingLine implements AutoCloseable {

    private static final int GOODBYE_MILLIS = 500;

    private final String queue;
    private final Connection connection;
    private final Channel channel;
    private final Confirms confirms = new Confirms();
    private volatile boolean blocked;

    PublishingLine(Broker broker, String queue) throws IOException, TimeoutException {
        this.queue = queue;
        this.connection = broker.connect("publisher");
        connection.addBlockedListener(this::block, () -> blocked = false);
        connection.addShutdownListener(cause -> confirms.failAll(new NotKept("the connection was lost")));
        try {
            this.channel = openChannel(broker);
        } catch (IOException | RuntimeException e) {
            connection.abort(GOODBYE_MILLIS);
            throw e;
        }
    }

    private Channel openChannel(Broker broker) throws IOException {
        Channel opened = connection.createChannel();
        opened.addReturnListener(returned -> giveBack(returned.getProperties()));
        opened.addConfirmListener(
                confirms::kept,
                (number, andAllBefore) -> confirms.refused(number, andAllBefore, new NotKept("the queue is full")));
        broker.declareQueues(opened);
        opened.confirmSelect();
        return opened;
    }

    boolean takes() {
        return !blocked && channel.isOpen();
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    void publish(byte[] body, CompletableFuture<Void> kept) throws IOException {
        if (blocked) {
            kept.completeExceptionally(new NotKept("the broker is blocked by an alarm"));
            return;
        }
        long number = channel.getNextPublishSeqNo();
        confirms.await(number, kept);
        AMQP.BasicProperties persistent =
                MessageProperties.PERSISTENT_BASIC.builder().messageId(Long.toString(number)).build();
        channel.basicPublish("", queue, true, persistent, body);
    }

    /** Operations that are ready in the queue. */
    long depth() throws IOException {
        return channel.messageCount(queue);
    }

    private void block(String why) {
        blocked = true;
        confirms.failAll(new NotKept("the broker is blocked by an alarm: " + why));
    }

    /** No queue: this line is given up, and the next one declares the queue again. */
    private void giveBack(AMQP.BasicProperties properties) {
        confirms.refused(Long.parseLong(properties.getMessageId()), false, new NotKept("there is no queue"));
        connection.abort(GOODBYE_MILLIS);
    }

    @Override
    public void close() {
        connection.abort(GOODBYE_MILLIS);
        confirms.failAll(new NotKept("the connection was closed"));
    }
}
