package io.mashang.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where operations wait for a writer. A writer takes all that wait, up to a batch; another one helps only when many wait:
 * a batch's statements cost nearly the same for one operation as for a hundred, so two small batches are dearer than one.
 */
final class WaitingRoom {

    private static final double WEIGHT_OF_THE_LAST_BATCH = 0.3;

    /** One caller. */
    record Waiting(BatchTransaction.Prepared prepared, CompletableFuture<Receipt<?>> end) {}

    private final IntakeSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition worthIt = lock.newCondition();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int busyWriters;
    private long busySince;
    private double nanosPerBatch;

    WaitingRoom(IntakeSettings settings) {
        this.settings = settings;
    }

    /** False when it is full, or when whoever enters now would lose patience before a writer comes. */
    boolean enter(Waiting newcomer) {
        lock.lock();
        try {
            if (waiting.size() >= settings.waiting() || expectedWait().compareTo(settings.patience()) > 0) {
                return false;
            }
            waiting.addLast(newcomer);
            if (isWorthIt()) {
                worthIt.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** False when a writer has already taken it. */
    boolean leave(Waiting one) {
        lock.lock();
        try {
            return waiting.remove(one);
        } finally {
            lock.unlock();
        }
    }

    /** All that wait, up to a batch; empty when none came in time. After a batch that is not empty: {@link #done}. */
    List<Waiting> take(Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (!isWorthIt()) {
                if (left <= 0) {
                    return List.of();
                }
                left = worthIt.awaitNanos(left);
            }
            List<Waiting> batch = new ArrayList<>();
            while (!waiting.isEmpty() && batch.size() < settings.batchSize()) {
                batch.add(waiting.removeFirst());
            }
            busySince = busyWriters++ == 0 ? System.nanoTime() : busySince;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Ends what {@link #take} began: the batch took so long. */
    void done(Duration took) {
        lock.lock();
        try {
            busyWriters--;
            busySince = System.nanoTime();
            nanosPerBatch += (took.toNanos() - nanosPerBatch) * WEIGHT_OF_THE_LAST_BATCH;
            if (isWorthIt()) {
                worthIt.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean isWorthIt() {
        return busyWriters == 0 ? !waiting.isEmpty() : waiting.size() >= settings.helpFrom();
    }

    /** The rest of the running batch, and each full batch ahead. While many wait, batches are full: then the measure is right. */
    private Duration expectedWait() {
        long running = busyWriters == 0 ? 0 : System.nanoTime() - busySince;
        long ahead = (long) (waiting.size() / settings.batchSize() * nanosPerBatch);
        return Duration.ofNanos(running + ahead);
    }
}
