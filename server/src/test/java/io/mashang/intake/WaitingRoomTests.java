package io.mashang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.intake.WaitingRoom.Waiting;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WaitingRoomTests {

    private static final int HELP_FROM = 3;
    private static final int BATCH = 4;

    private final WaitingRoom room = room(Duration.ofHours(1));

    @Test
    void givesAllThatWaitToOneWriter() throws InterruptedException {
        List<Waiting> newcomers = List.of(enter(), enter());

        assertThat(room.take(Duration.ZERO)).isEqualTo(newcomers);
        assertThat(room.size()).isZero();
    }

    @Test
    void givesNoMoreThanABatch() throws InterruptedException {
        for (int i = 0; i <= BATCH; i++) {
            enter();
        }

        assertThat(room.take(Duration.ZERO)).hasSize(BATCH);
        assertThat(room.size()).isEqualTo(1);
    }

    @Test
    void letsASecondWriterHelpOnlyWhenManyWait() throws InterruptedException {
        enter();
        room.take(Duration.ZERO);
        enter();
        enter();
        assertThat(room.take(Duration.ZERO)).isEmpty();

        enter();

        assertThat(room.take(Duration.ZERO)).hasSize(HELP_FROM);
    }

    @Test
    void givesTheFewToTheNextWriterOnceTheFirstIsDone() throws InterruptedException {
        enter();
        room.take(Duration.ZERO);
        enter();

        room.done(Duration.ofMillis(1));

        assertThat(room.take(Duration.ZERO)).hasSize(1);
    }

    @Test
    void letsNobodyInWhoWouldHaveToWaitTooLong() throws InterruptedException {
        WaitingRoom slow = room(Duration.ofSeconds(30));
        slow.enter(somebody());
        slow.take(Duration.ZERO);
        slow.done(Duration.ofMinutes(10));
        for (int i = 0; i < BATCH; i++) {
            assertThat(slow.enter(somebody())).as("who still fits into the next batch").isTrue();
        }

        assertThat(slow.enter(somebody())).isFalse();
    }

    @Test
    void takesBackWhoeverNoWriterHasTaken() throws InterruptedException {
        Waiting first = enter();
        Waiting second = enter();

        assertThat(room.leave(first)).isTrue();
        assertThat(room.take(Duration.ZERO)).containsExactly(second);
        assertThat(room.leave(second)).isFalse();
    }

    private Waiting enter() {
        Waiting newcomer = somebody();
        assertThat(room.enter(newcomer)).isTrue();
        return newcomer;
    }

    private static WaitingRoom room(Duration patience) {
        return new WaitingRoom(new IntakeSettings(2, HELP_FROM, BATCH, 100, patience));
    }

    private static Waiting somebody() {
        var operation = new Operation<>(new OperationKey("test", "key-of-test"), "test", "command", Instant.EPOCH);
        return new Waiting(
                new BatchTransaction.Prepared(operation, ByteBuffer.allocate(16), new byte[32]), new CompletableFuture<>());
    }
}
