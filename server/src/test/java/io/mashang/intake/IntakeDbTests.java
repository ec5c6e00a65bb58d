package io.mashang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.intake.NoteHandler.Note;
import io.mashang.intake.NoteHandler.Written;
import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.testing.MashangTest;
import io.mashang.testing.Moments;
import io.mashang.testing.PinnedClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The write path on a real database: once per key, committed before answered, one poisoned operation alone. */
@MashangTest
@Tag("stores")
class IntakeDbTests {

    private static final Executor CALLERS = task -> Thread.ofVirtual().start(task);

    @Autowired
    BatchTransaction transaction;

    @Autowired
    Moments moments;

    @Autowired
    PinnedClock clock;

    @Autowired
    JdbcClient jdbc;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<BatchWriter> nodes = new ArrayList<>();

    @BeforeEach
    void makeTheNotes() {
        jdbc.sql("CREATE TABLE IF NOT EXISTS intake_test_note (text VARCHAR(64) NOT NULL, batch BIGINT NOT NULL)").update();
    }

    @AfterEach
    void stopTheNodes() {
        nodes.forEach(BatchWriter::stop);
    }

    @Test
    void letsThoseThatWaitShareOneCommit() {
        BatchWriter node = aNode();
        String gate = unique();
        moments.prepare(gate, 2);
        CompletableFuture<Receipt<Written>> first = submit(node, new Note(unique(), "meet:" + gate), unique());
        List<CompletableFuture<Receipt<Written>>> waiting = new ArrayList<>();
        awaitWaiting(0);
        for (int i = 0; i < 50; i++) {
            waiting.add(submit(node, new Note(unique()), unique()));
        }
        awaitWaiting(50);
        moments.meetOnce(gate);

        assertThat(waiting.stream().map(CompletableFuture::join).map(receipt -> receipt.answer().batch()).distinct()).hasSize(1);
        assertThat(first.join().answer().batch()).isNotEqualTo(waiting.getFirst().join().answer().batch());
    }

    @Test
    void hasCommittedWhatItAnswers() {
        String text = unique();

        aNode().submit(operation(new Note(text), unique()));

        assertThat(written(text)).isEqualTo(1);
    }

    @Test
    void givesTheStoredAnswerToARetryAndDoesNothing() {
        BatchWriter node = aNode();
        String text = unique();
        String key = unique();

        Receipt<Written> first = node.submit(operation(new Note(text), key));
        clock.advance(Duration.ofSeconds(1));
        Receipt<Written> again = node.submit(operation(new Note(text), key));

        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(written(text)).isEqualTo(1);
    }

    @Test
    void goesOnAfterAnErrorWhoseOutcomeItCannotKnow() {
        BatchWriter node = aNode();
        String text = unique();

        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> node.submit(operation(new Note(unique(), "error"), unique())))
                    .isInstanceOfSatisfying(Refused.class,
                            refused -> assertThat(refused.problem()).isEqualTo(PlatformProblem.OUTCOME_UNKNOWN));
        }
        node.submit(operation(new Note(text), unique()));

        assertThat(written(text)).isEqualTo(1);
    }

    @Test
    void keepsARefusalToo() {
        BatchWriter node = aNode();
        String key = unique();
        Note declined = new Note(unique(), "decline");
        assertThatThrownBy(() -> node.<Written>submit(operation(declined, key)).answer()).isInstanceOf(Refused.class);

        Receipt<Written> again = node.submit(operation(declined, key));

        assertThat(again.replayed()).isTrue();
        assertThatThrownBy(again::answer).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem()).isEqualTo(PlatformProblem.METHOD_NOT_SUPPORTED);
            assertThat(refused.params()).containsEntry("methods", declined.text());
        });
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        BatchWriter node = aNode();
        String key = unique();
        String other = unique();
        node.submit(operation(new Note(unique()), key));

        assertThatThrownBy(() -> node.submit(operation(new Note(other), key)))
                .isInstanceOfSatisfying(Refused.class, IntakeDbTests::isKeyReused);
        assertThat(written(other)).isZero();
    }

    @Test
    void keepsTheKeysOfDifferentOwnersApart() {
        BatchWriter node = aNode();
        String key = unique();
        String text = unique();

        node.submit(new Operation<>(new OperationKey("member:1", key), "test-note", new Note(text), clock.instant()));
        node.submit(new Operation<>(new OperationKey("member:2", key), "test-note", new Note(text), clock.instant()));

        assertThat(written(text)).isEqualTo(2);
    }

    @Test
    void doesAKeyOnceThatComesTwiceInOneBatch() {
        String text = unique();
        String key = unique();
        Operation<?> operation = operation(new Note(text), key);
        Operation<?> otherInput = operation(new Note(unique()), key);

        List<BatchTransaction.End> ends = transaction.run(List.of(operation, operation, otherInput));

        assertThat(ends).satisfiesExactly(
                end -> assertThat(((BatchTransaction.Kept) end).receipt().replayed()).isFalse(),
                end -> assertThat(((BatchTransaction.Kept) end).receipt().replayed()).isTrue(),
                end -> assertThat(end).isInstanceOf(BatchTransaction.KeyReused.class));
        assertThat(written(text)).isEqualTo(1);
    }

    @Test
    void letsAPoisonedOperationFailAlone() {
        BatchWriter node = aNode();
        String gate = unique();
        moments.prepare(gate, 2);
        CompletableFuture<Receipt<Written>> first = submit(node, new Note(unique(), "meet:" + gate), unique());
        awaitWaiting(0);
        String good = unique();
        String bad = unique();
        var goodOnes = List.of(submit(node, new Note(good), unique()), submit(node, new Note(good), unique()));
        var poisoned = submit(node, new Note(bad, "poison"), unique());
        awaitWaiting(3);
        moments.meetOnce(gate);

        goodOnes.forEach(one -> assertThat(one.join().answer().text()).isEqualTo(good));
        assertThatThrownBy(poisoned::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("poison");
        first.join();
        assertThat(written(good)).isEqualTo(2);
        assertThat(written(bad)).isZero();
    }

    @Test
    void doesTheWholeTransactionAgainAfterADeadlock() {
        String text = unique();

        Receipt<Written> receipt = aNode().submit(operation(new Note(text, "deadlock-twice"), unique()));

        assertThat(receipt.replayed()).isFalse();
        assertThat(written(text)).isEqualTo(1);
    }

    @Test
    void doesAnOperationOnceWhenTwoNodesGetItAtTheSameMoment() {
        for (int round = 0; round < 10; round++) {
            String both = unique();
            moments.prepare(both, 2);
            Note note = new Note(unique(), "meet:" + both);
            String key = unique();

            var one = submit(aNode(), note, key);
            var other = submit(aNode(), note, key);

            assertThat(List.of(one.join().replayed(), other.join().replayed())).containsExactlyInAnyOrder(true, false);
            assertThat(one.join().answer()).isEqualTo(other.join().answer());
            assertThat(written(note.text())).isEqualTo(1);
        }
    }

    @Test
    void saysThatNothingWasRecordedWhenTooMuchWaits() {
        BatchWriter idle = new BatchWriter(
                new IntakeSettings(0, 64, 500, 1, Duration.ofMillis(20)), transaction, new IntakeMeters(meters));
        nodes.add(idle);
        idle.start();
        String text = unique();

        assertThatThrownBy(() -> idle.submit(operation(new Note(text), unique())))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(PlatformProblem.OVERLOADED);
                    assertThat(refused.retryAfter()).isNotNull();
                });
        assertThat(written(text)).isZero();
    }

    private static void isKeyReused(Refused refused) {
        assertThat(refused.problem()).isEqualTo(PlatformProblem.REQUEST_KEY_REUSED);
    }

    /** A node of its own with one writer, on the same database. */
    private BatchWriter aNode() {
        BatchWriter node = new BatchWriter(
                new IntakeSettings(1, 64, 500, 1000, Duration.ofSeconds(20)), transaction, new IntakeMeters(meters));
        node.start();
        nodes.add(node);
        return node;
    }

    private CompletableFuture<Receipt<Written>> submit(BatchWriter node, Note note, String key) {
        return CompletableFuture.supplyAsync(() -> node.submit(operation(note, key)), CALLERS);
    }

    private Operation<Note> operation(Note note, String key) {
        return new Operation<>(new OperationKey("test", key), "test-note", note, clock.instant());
    }

    /** Zero: the first operation has left the queue and stands at its gate. */
    private void awaitWaiting(int count) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (meters.get("mashang.intake.waiting").gauge().value() != count
                || meters.get("mashang.intake.batch.size").summary().count() == 0) {
            assertThat(System.nanoTime()).as("waiting operations").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private int written(String text) {
        return jdbc.sql("SELECT COUNT(*) FROM intake_test_note WHERE text = ?").param(text).query(Integer.class).single();
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
