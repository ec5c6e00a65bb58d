package io.mashang.platform.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Lets callers who ask at the same time share one statement and one connection. It adds no delay: while one statement
 * runs, the next questions gather. Every answer was read after it was asked for. Not for use inside a transaction, whose
 * own changes it would not see.
 *
 * @param <K> what is asked for
 * @param <V> what is found
 */
public final class SharedReads<K, V> {

    private static final int MOST_AT_ONCE = 200;
    private static final int READERS = 2;

    private record Asked<K, V>(K key, CompletableFuture<Optional<V>> answer) {}

    private final Function<Set<K>, Map<K, V>> read;
    private final Queue<Asked<K, V>> asked = new ConcurrentLinkedQueue<>();
    private final Semaphore readers = new Semaphore(READERS);

    /** @param read finds many at once; what it leaves out does not exist */
    public SharedReads(Function<Set<K>, Map<K, V>> read) {
        this.read = read;
    }

    public Optional<V> find(K key) {
        var own = new Asked<K, V>(key, new CompletableFuture<>());
        asked.add(own);
        readUntil(own.answer());
        if (!asked.isEmpty()) {
            Thread.startVirtualThread(() -> readUntil(new CompletableFuture<>()));
        }
        try {
            return own.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Reads for everybody who waits, until the own answer is there, nobody waits any more or enough others read. */
    private void readUntil(CompletableFuture<?> own) {
        while (!own.isDone() && !asked.isEmpty() && readers.tryAcquire()) {
            try {
                readSome();
            } finally {
                readers.release();
            }
        }
    }

    private void readSome() {
        List<Asked<K, V>> some = new ArrayList<>();
        for (Asked<K, V> one = asked.poll(); one != null; one = some.size() < MOST_AT_ONCE ? asked.poll() : null) {
            some.add(one);
        }
        if (some.isEmpty()) {
            return;
        }
        try {
            Set<K> keys = new HashSet<>();
            some.forEach(one -> keys.add(one.key()));
            Map<K, V> found = read.apply(keys);
            some.forEach(one -> one.answer().complete(Optional.ofNullable(found.get(one.key()))));
        } catch (RuntimeException | Error e) {
            some.forEach(one -> one.answer().completeExceptionally(e));
        }
    }
}
