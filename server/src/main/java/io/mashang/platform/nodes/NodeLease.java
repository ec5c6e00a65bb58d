package io.mashang.platform.nodes;

import io.mashang.platform.StartRefused;
import io.mashang.platform.ids.IdRange;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Deadlocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a node number for as long as this process lives. What keeps ids apart is not the time of the lease but the range:
 * each renewal reserves the ids of the next minute in the database before one of them is made, and whoever takes the
 * number over begins after what was reserved. So a process that was paused past its lease can only make ids that nobody
 * else makes; for the next range it must ask, is told that the number is another's, and takes a new one.
 */
final class NodeLease implements IdRange {

    private static final Logger log = LoggerFactory.getLogger(NodeLease.class);
    static final Duration LEASE = Duration.ofSeconds(15);
    static final Duration RESERVED = Duration.ofMinutes(1);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int NUMBERS = 1024;

    /** Who asks. {@code alone}: nobody else can be alive in this database, so leases in it are left behind. */
    record Applicant(String address, String version, @Nullable Integer number, boolean alone) {}

    private final NodeStore store;
    private final Applicant applicant;
    private final Clock leaseClock;
    private final Clock idClock;
    private final Runnable pause;
    private final String instance = UUID.randomUUID().toString();
    private final Instant startedAt;
    private volatile Granted granted;
    private @Nullable Instant failedAt;

    /**
     * Takes a number, or refuses the start when the wanted one is held by a living node.
     *
     * @param pause waits a moment before the wanted number is looked at again
     */
    NodeLease(NodeStore store, Applicant applicant, Clock leaseClock, Clock idClock, Runnable pause) {
        this.store = store;
        this.applicant = applicant;
        this.leaseClock = leaseClock;
        this.idClock = idClock;
        this.pause = pause;
        this.startedAt = leaseClock.instant();
        this.granted = applicant.number() == null ? anyNumber() : wantedNumber(Ids.checked(applicant.number()));
    }

    String instance() {
        return instance;
    }

    @Override
    public Granted granted() {
        return granted;
    }

    @Override
    public synchronized Granted reach(long millis) {
        if (millis <= granted.untilMillis()) {
            return granted;
        }
        Instant now = leaseClock.instant();
        if (failedAt != null && now.isBefore(failedAt.plus(BETWEEN_TRIES)) && !now.isBefore(failedAt)) {
            throw new NumbersUnavailable();
        }
        failedAt = now;
        renewUntil(millis + RESERVED.toMillis());
        failedAt = null;
        return granted;
    }

    /** Keeps the number for another lease and reserves the ids of the next minute. */
    synchronized void renew() {
        renewUntil(Ids.millisOf(idClock.instant()) + RESERVED.toMillis());
    }

    /** Gives the number back, so that the next start need not wait. */
    synchronized void release() {
        Instant now = leaseClock.instant();
        store.renew(granted.node(), instance, now, now, granted.untilMillis());
    }

    private void renewUntil(long untilMillis) {
        Instant now = leaseClock.instant();
        long until = Math.max(granted.untilMillis(), untilMillis);
        if (store.renew(granted.node(), instance, now, now.plus(LEASE), until)) {
            granted = new Granted(granted.node(), granted.fromMillis(), until);
            return;
        }
        int lost = granted.node();
        granted = anyNumber();
        log.warn("another node holds number {}, because this one was not heard of for {}: this one is {} now",
                lost, LEASE, granted.node());
    }

    private Granted anyNumber() {
        for (int attempt = 0; attempt < NUMBERS; attempt++) {
            Map<Integer, NodeRow> rows = store.all().stream().collect(Collectors.toMap(NodeRow::number, Function.identity()));
            Optional<Granted> taken = firstFree(rows).flatMap(number -> Deadlocks.retry(() -> tryToTake(number, rows.get(number))));
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        throw new StartRefused("All " + NUMBERS + " node numbers are in use, see the table platform_node.");
    }

    /** Numbers whose reserved ids lie in the past come first: with them ids need not run ahead of the clock. */
    private Optional<Integer> firstFree(Map<Integer, NodeRow> rows) {
        Instant now = leaseClock.instant();
        long idsNow = Ids.millisOf(idClock.instant());
        List<Integer> free = IntStream.range(0, NUMBERS)
                .boxed()
                .filter(number -> isFree(rows.get(number), now))
                .toList();
        return free.stream().min(Comparator.<Integer>comparingInt(number -> {
            NodeRow row = rows.get(number);
            return row == null || row.idsUntil() < idsNow ? 0 : 1;
        }).thenComparing(Comparator.naturalOrder()));
    }

    private boolean isFree(@Nullable NodeRow row, Instant now) {
        return row == null || applicant.alone() || !row.isLiveAt(now);
    }

    private Granted wantedNumber(int number) {
        NodeRow first = store.find(number).orElse(null);
        for (NodeRow row = first; ; row = store.find(number).orElse(null)) {
            if (row != null && first != null && !row.leaseUntil().equals(first.leaseUntil())) {
                throw new StartRefused("The node number " + number + " is in use by the running node at " + row.address()
                        + ". Give each node another mashang.node, or leave the setting out: then a free one is taken.");
            }
            Optional<Granted> taken = isFree(row, leaseClock.instant()) ? tryToTake(number, row) : Optional.empty();
            if (taken.isPresent()) {
                return taken.get();
            }
            if (row == first) {
                log.info("node number {} was held until a moment ago; waiting whether its node is alive", number);
            }
            pause.run();
        }
    }

    private Optional<Granted> tryToTake(int number, @Nullable NodeRow former) {
        Instant now = leaseClock.instant();
        long idsNow = Ids.millisOf(idClock.instant());
        long from = former == null ? 0 : former.idsUntil() + 1;
        long until = Math.max(from, idsNow) + RESERVED.toMillis();
        var ours = new NodeRow(number, instance, applicant.address(), applicant.version(), startedAt, now, now.plus(LEASE), until);
        boolean taken = former == null ? store.insert(ours) : store.takeOver(former, ours);
        return taken ? Optional.of(new Granted(number, from, until)) : Optional.empty();
    }
}
