package io.mashang.platform.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.platform.sql.AfterCommit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Answers of the database in this node's memory, for a bounded time. Whoever changes what they tell about forgets them on all
 * nodes at once; should a node not hear of it, the bound holds.
 */
public final class Remembered<K, V> {

    private static final String ALL = "";

    private final String topic;
    private final Announcements announcements;
    private final Cache<K, V> cache;
    private final AtomicLong changes = new AtomicLong();

    /**
     * @param bound how long an answer may be out of date on a node that hears nothing
     * @param keyOf reads a key from what {@link Object#toString()} wrote; the empty text is no key
     */
    public Remembered(String topic, int most, Duration bound, Announcements announcements, Function<String, K> keyOf) {
        this.topic = topic;
        this.announcements = announcements;
        this.cache = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(bound).build();
        announcements.listen(topic, new Announcements.Listener() {
            @Override
            public void heard(String text) {
                if (text.equals(ALL)) {
                    forgetAllHere();
                } else {
                    forgetHere(keyOf.apply(text));
                }
            }

            @Override
            public void missedSome() {
                forgetAllHere();
            }
        });
    }

    /** Those who ask for the same at once wait for one reader. What changes while it is read is not kept. */
    public V get(K key, Function<K, V> read) {
        long before = changes.get();
        V value = cache.get(key, read);
        if (changes.get() != before) {
            cache.invalidate(key);
        }
        return value;
    }

    /** On all nodes, once the running transaction has committed. */
    public void forget(K key) {
        AfterCommit.run(() -> {
            forgetHere(key);
            announcements.announce(topic, key.toString());
        });
    }

    public void forgetAll() {
        AfterCommit.run(() -> {
            forgetAllHere();
            announcements.announce(topic, ALL);
        });
    }

    private void forgetHere(K key) {
        changes.incrementAndGet();
        cache.invalidate(key);
    }

    private void forgetAllHere() {
        changes.incrementAndGet();
        cache.invalidateAll();
    }
}
