package io.mashang.testing;

import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Lets a test bring threads to the same point, so that a race happens each time and not now and then. */
@Component
public class Moments {

    private final Map<String, CyclicBarrier> barriers = new ConcurrentHashMap<>();

    public void prepare(String moment, int parties) {
        barriers.put(moment, new CyclicBarrier(parties, () -> barriers.remove(moment)));
    }

    /** Waits until all parties are here; once they have met, nobody waits again. */
    public void meetOnce(String moment) {
        CyclicBarrier barrier = barriers.get(moment);
        if (barrier == null) {
            return;
        }
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("nobody else came to " + moment, e);
        }
    }
}
