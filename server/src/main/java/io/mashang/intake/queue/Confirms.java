package io.mashang.intake.queue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Who waits for which confirm of one channel. The broker may confirm many at once. */
final class Confirms {

    private final ConcurrentNavigableMap<Long, CompletableFuture<Void>> waiting = new ConcurrentSkipListMap<>();

    void await(long number, CompletableFuture<Void> kept) {
        waiting.put(number, kept);
    }

    void kept(long number, boolean andAllBefore) {
        take(number, andAllBefore).values().forEach(kept -> kept.complete(null));
    }

    void refused(long number, boolean andAllBefore, Exception why) {
        take(number, andAllBefore).values().forEach(kept -> kept.completeExceptionally(why));
    }

    void failAll(Exception why) {
        refused(Long.MAX_VALUE, true, why);
    }

    private ConcurrentNavigableMap<Long, CompletableFuture<Void>> take(long number, boolean andAllBefore) {
        var range = andAllBefore ? waiting.headMap(number, true) : waiting.subMap(number, true, number, true);
        var taken = new ConcurrentSkipListMap<>(range);
        waiting.keySet().removeAll(taken.keySet());
        return taken;
    }
}
