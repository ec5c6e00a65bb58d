package io.mashang.checkin.attempt;

import io.mashang.checkin.attempt.AttemptStore.Counted;
import io.mashang.platform.sql.Deadlocks;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sums of tries in this node's memory, written every few seconds in one statement. While the database is away they wait; kinds
 * beyond a bound are not counted. What a node had not written when it was killed is lost: these are figures, not check-ins.
 */
@Component
class AttemptCounts {

    private static final Logger log = LoggerFactory.getLogger(AttemptCounts.class);
    static final int MOST_KINDS = 5_000;
    private static final int AT_ONCE = 500;

    private record Sum(long attempts, long millis) {

        Sum plus(Sum more) {
            return new Sum(attempts + more.attempts, millis + more.millis);
        }
    }

    private final AttemptStore store;
    private final TransactionTemplate transaction;
    private final Counter dropped;
    private final ConcurrentHashMap<AttemptKind, Sum> sums = new ConcurrentHashMap<>();

    AttemptCounts(AttemptStore store, TransactionTemplate transaction, MeterRegistry meters) {
        this.store = store;
        this.transaction = transaction;
        this.dropped = Counter.builder("mashang.checkin.attempts.uncounted")
                .description("tries to check in that found no room among the figures")
                .register(meters);
    }

    void add(AttemptKind kind, long millis) {
        if (sums.size() >= MOST_KINDS && !sums.containsKey(kind)) {
            dropped.increment();
        } else {
            sums.merge(kind, new Sum(1, millis), Sum::plus);
        }
    }

    int waiting() {
        return sums.size();
    }

    @Scheduled(initialDelayString = "10s", fixedDelayString = "10s")
    @PreDestroy
    synchronized void write() {
        List<AttemptKind> kinds = sums.keySet().stream().sorted(AttemptKind.WRITE_ORDER).toList();
        for (int from = 0; from < kinds.size(); from += AT_ONCE) {
            if (!write(kinds.subList(from, Math.min(kinds.size(), from + AT_ONCE)))) {
                return;
            }
        }
    }

    /** False when the database would not take them: then they wait for the next time. */
    private boolean write(List<AttemptKind> kinds) {
        List<Counted> taken = new ArrayList<>();
        for (AttemptKind kind : kinds) {
            Sum sum = sums.remove(kind);
            if (sum != null) {
                taken.add(new Counted(kind, sum.attempts(), sum.millis()));
            }
        }
        try {
            Deadlocks.retry(() -> {
                transaction.executeWithoutResult(status -> store.add(taken));
                return taken;
            });
            return true;
        } catch (RuntimeException e) {
            taken.forEach(counted -> sums.merge(counted.kind(), new Sum(counted.attempts(), counted.millis()), Sum::plus));
            log.debug("figures of {} kinds of tries wait: {}", taken.size(), e.toString());
            return false;
        }
    }
}
