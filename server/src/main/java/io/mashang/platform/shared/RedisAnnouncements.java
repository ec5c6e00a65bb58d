package io.mashang.platform.shared;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** News through one channel of Redis, sealed, each with its sender and topic. Listeners are told by one thread, in order. */
final class RedisAnnouncements implements Announcements, RedisConnections.Ears, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RedisAnnouncements.class);
    private static final int MOST_WAITING = 10_000;
    private static final String BREAK = "\n";
    /** In place of a topic: somebody announced something that may not have arrived. */
    private static final String LOST = "*";

    private final String sender;
    private final String channel;
    private final SharedSeal seal;
    private final RedisLink link;
    private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
    private final BlockingQueue<String> incoming = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean missed = new AtomicBoolean();
    private final AtomicBoolean lost = new AtomicBoolean();
    private final Thread reader = Thread.ofVirtual().name("announcements").unstarted(this::read);

    RedisAnnouncements(RedisLink link, SharedSeal seal, String sender, String channel) {
        this.link = link;
        this.seal = seal;
        this.sender = sender;
        this.channel = channel;
    }

    void start() {
        reader.start();
    }

    @Override
    public void listen(String topic, Listener listener) {
        listeners.computeIfAbsent(topic, name -> new CopyOnWriteArrayList<>()).add(listener);
    }

    @Override
    public void announce(String topic, String text) {
        send(topic, text);
    }

    private void send(String topic, String text) {
        String message = seal.seal(sender + BREAK + topic + BREAK + text);
        link.tell(redis -> redis.publish(channel, message), () -> lost.set(true));
    }

    @Override
    public void answering() {
        if (lost.getAndSet(false)) {
            send(LOST, "");
        }
    }

    @Override
    public void hear(String message) {
        if (!incoming.offer(message)) {
            missed.set(true);
        }
    }

    /** The empty message only wakes the reader. */
    @Override
    public void listening() {
        missed.set(true);
        hear("");
    }

    private void read() {
        try {
            while (true) {
                String message = incoming.take();
                if (missed.getAndSet(false)) {
                    tellAll(Listener::missedSome);
                }
                seal.open(message).ifPresent(this::deliver);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(String text) {
        String[] parts = text.split(BREAK, 3);
        if (parts.length != 3 || parts[0].equals(sender)) {
            return;
        }
        if (parts[1].equals(LOST)) {
            tellAll(Listener::missedSome);
        } else {
            listeners.getOrDefault(parts[1], List.of()).forEach(listener -> tell(listener, one -> one.heard(parts[2])));
        }
    }

    private void tellAll(Consumer<Listener> news) {
        listeners.values().forEach(all -> all.forEach(listener -> tell(listener, news)));
    }

    private static void tell(Listener listener, Consumer<Listener> news) {
        try {
            news.accept(listener);
        } catch (RuntimeException e) {
            log.warn("an announcement could not be followed: {}", e.toString());
        }
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
