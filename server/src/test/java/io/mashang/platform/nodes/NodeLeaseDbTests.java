package io.mashang.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.platform.StartRefused;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.nodes.NodeLease.Applicant;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nodes on one database, each with clocks that the test moves. The application's own lease is among them. */
@MashangTest
@Tag("stores")
class NodeLeaseDbTests {

    private static final int WANTED = 900;

    @Autowired
    NodeStore store;

    @Autowired
    Ids ids;

    private final PinnedClock time = new PinnedClock();

    @Test
    void givesEachLivingNodeItsOwnNumberAlsoWhenTheyStartAtOnce() throws Exception {
        List<Integer> numbers = new ArrayList<>();
        try (var together = Executors.newFixedThreadPool(4)) {
            Callable<NodeLease> start = () -> node(null, time);
            for (var started : together.invokeAll(IntStream.range(0, 12).mapToObj(i -> start).toList())) {
                numbers.add(started.get().granted().node());
            }
        }

        assertThat(numbers).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void refusesANumberThatALivingNodeHolds() {
        NodeLease holder = node(WANTED, time);
        Runnable holderBeats = () -> {
            time.advance(Duration.ofSeconds(5));
            holder.renew();
        };

        assertThatThrownBy(() -> new NodeLease(store, applicant(WANTED, false), time, time, holderBeats))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("900 is in use by the running node at here:8080")
                .hasMessageContaining("mashang.node");
    }

    @Test
    void waitsForANumberWhoseNodeHasDiedAndBeginsAfterItsIds() {
        Ids dead = new Ids(time, node(WANTED + 1, time));
        long lastOfTheDead = dead.next();
        Runnable timePasses = () -> time.advance(Duration.ofSeconds(5));

        NodeLease successor = new NodeLease(store, applicant(WANTED + 1, false), time, time, timePasses);

        assertThat(new Ids(time, successor).next()).isGreaterThan(lastOfTheDead);
    }

    @Test
    void doesNotWaitWhenNobodyElseCanBeAlive() {
        node(WANTED + 2, time);

        assertThat(new NodeLease(store, applicant(WANTED + 2, true), time, time, NodeLeaseDbTests::neverWaits).granted().node())
                .isEqualTo(WANTED + 2);
    }

    @Test
    void makesNoIdTwiceWhenItsFormerHolderHadAClockThatRanAhead() {
        PinnedClock fast = new PinnedClock();
        fast.advance(Duration.ofSeconds(90));
        Ids former = new Ids(fast, new NodeLease(store, applicant(WANTED + 3, true), time, fast, NodeLeaseDbTests::neverWaits));
        Set<Long> made = new HashSet<>();
        IntStream.range(0, 5000).forEach(i -> made.add(former.next()));

        Ids successor = new Ids(time, new NodeLease(store, applicant(WANTED + 3, true), time, time, NodeLeaseDbTests::neverWaits));
        long first = successor.next();

        assertThat(made).allMatch(id -> id < first);
    }

    @Test
    void goesOnUnderAnotherNumberWhenItWasPausedAndItsOwnWasTaken() {
        NodeLease paused = node(WANTED + 4, time);
        Ids pausedIds = new Ids(time, paused);
        pausedIds.next();
        time.advance(Duration.ofSeconds(40));
        Ids successor = new Ids(time, node(WANTED + 4, time));
        List<Long> made = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> made.add(successor.next()));

        time.advance(NodeLease.RESERVED.plusSeconds(60));
        IntStream.range(0, 100).forEach(i -> made.add(pausedIds.next()));

        assertThat(paused.granted().node()).isNotEqualTo(WANTED + 4);
        assertThat(made).doesNotHaveDuplicates();
    }

    @Test
    void makesOnlyIdsThatWereReservedForItWhenItWakesUpAfterItsNumberWasTaken() {
        NodeLease paused = node(WANTED + 5, time);
        Ids pausedIds = new Ids(time, paused);
        long reserved = paused.granted().untilMillis();
        time.advance(Duration.ofSeconds(40));
        NodeLease successor = node(WANTED + 5, time);

        long awake = pausedIds.next();

        assertThat(successor.granted().fromMillis()).isGreaterThan(reserved);
        assertThat(awake >>> 22).isLessThanOrEqualTo(reserved);
    }

    @Test
    void keepsItsNumberAndReservesMoreWhenItsClockLeapsAhead() {
        NodeLease lease = node(null, time);
        int number = lease.granted().node();
        Ids made = new Ids(time, lease);
        long before = made.next();
        time.advance(Duration.ofDays(3));

        assertThat(made.next()).isGreaterThan(before);
        assertThat(lease.granted().node()).isEqualTo(number);
    }

    @Test
    void freesItsNumberWhenItStops() {
        NodeLease stopped = node(WANTED + 6, time);
        stopped.release();
        time.advance(Duration.ofMillis(1));

        assertThat(new NodeLease(store, applicant(WANTED + 6, false), time, time, NodeLeaseDbTests::neverWaits).granted().node())
                .isEqualTo(WANTED + 6);
    }

    /** The bite: without the reserved range the paused node and its successor would make the same ids. */
    @Test
    void wouldMakeTheSameIdsTwiceWithoutRanges() {
        Ids paused = new Ids(time, WANTED);
        Ids successor = new Ids(time, WANTED);

        assertThat(paused.next()).isEqualTo(successor.next());
    }

    private NodeLease node(@Nullable Integer number, Clock clock) {
        return new NodeLease(store, applicant(number, false), clock, clock, NodeLeaseDbTests::neverWaits);
    }

    private static Applicant applicant(@Nullable Integer number, boolean alone) {
        return new Applicant("here:8080", "test", number, alone);
    }

    private static void neverWaits() {
        throw new AssertionError("it waits");
    }
}
