package io.mashang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.mashang.intake.KeptNotes.Note;
import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.testing.DatabaseGate;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.QueuedTest;
import io.mashang.testing.TestBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What happens to operations on a real broker and a real database, each behind a gate. */
@QueuedTest
@Import(KeptNotes.class)
class QueueRungTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    Intake intake;

    @Autowired
    Standing standing;

    @Autowired
    Rungs rungs;

    @Autowired
    Backlog backlog;

    @Autowired
    DatabaseGate database;

    @Autowired
    TestBroker broker;

    @Autowired
    PinnedClock clock;

    @Autowired
    KeptNotes notes;

    @Autowired
    DeadLetterStore deadLetters;

    @BeforeEach
    void everythingIsWell() {
        awaitDirect();
        await().atMost(LONG).until(() -> backlog.queueTakes());
    }

    @AfterEach
    void openTheGates() {
        notes.letGo();
        database.open();
        broker.gate().open();
    }

    @Test
    void keepsInTheQueueWhatTheDatabaseCannotTakeAndRecordsItOnceWhenItIsBack() {
        database.shut();
        Operation<Note> note = note("queued");
        assertStillRecording(note);
        assertStillRecording(note);
        assertThat(standing.rung()).isEqualTo(Rung.QUEUED);

        database.open();
        awaitDirect();
        awaitSeen(note);
        assertThat(intake.<KeptNotes.Kept>submit(note).replayed()).isTrue();
    }

    @Test
    void goesUpOnlyAfterTheDatabaseHasBeenWellForAWhile() {
        database.shut();
        Operation<Note> note = note("hysteresis");
        assertStillRecording(note);

        database.open();
        awaitSeen(note);
        assertThat(standing.rung()).isEqualTo(Rung.QUEUED);
        assertStillRecording(note("meanwhile"));
        awaitDirect();
    }

    @Test
    void tellsWhoAsksAgainTheEndWithoutKeepingASecondCopy() {
        database.shut();
        Operation<Note> note = note("again");
        assertStillRecording(note);
        broker.gate().silence();
        assertStillRecording(note);
        assertThat(standing.rung()).isEqualTo(Rung.QUEUED);
        var other = new Operation<>(note.key(), note.kind(), new Note("another command"), note.receivedAt());
        assertThat(catchThrowableOfType(Refused.class, () -> intake.submit(other)))
                .returns(PlatformProblem.REQUEST_KEY_REUSED, Refused::problem);

        broker.gate().open();
        database.open();
        awaitSeen(note);
        await().atMost(LONG).untilAsserted(() -> assertThat(endOnTheQueuedRung(note)).isTrue());
        awaitDirect();
    }

    /** Whether a repeat gets its end while new operations still go to the queue. */
    private boolean endOnTheQueuedRung(Operation<Note> note) {
        assertThat(standing.rung()).isEqualTo(Rung.QUEUED);
        try {
            return intake.<KeptNotes.Kept>submit(note).replayed();
        } catch (Refused stillRecording) {
            return false;
        }
    }

    @Test
    void goesDownToTheQueueWhenTooManyWait() {
        notes.holdBack();
        List<CompletableFuture<Receipt<KeptNotes.Kept>>> waiting =
                IntStream.range(0, 4).mapToObj(i -> inBackground(note("hold"))).toList();
        await().atMost(LONG).until(() -> rungs.strain().isTooMuch());
        Operation<Note> oneTooMany = note("one-too-many");
        assertStillRecording(oneTooMany);

        assertThat(standing.now()).returns(Rung.QUEUED, Standing.Now::rung).returns(Cause.STORE_SLOW, Standing.Now::cause);
        notes.letGo();
        waiting.forEach(each -> assertThat(each.join().replayed()).isFalse());
        awaitSeen(oneTooMany);
    }

    @Test
    void goesToTheJournalWhenTheBrokerIsGoneToo() {
        database.shut();
        broker.gate().shut();
        Operation<Note> note = note("journal");
        assertStillRecording(note);
        assertThat(standing.rung()).isEqualTo(Rung.MINIMAL);

        broker.gate().open();
        await().atMost(LONG).until(() -> {
            clock.advance(Duration.ofSeconds(1));
            return standing.rung() == Rung.QUEUED;
        });
        assertThat(standing.now().cause()).isEqualTo(Cause.BROKER_WELL);
        database.open();
        awaitDirect();
        awaitSeen(note);
    }

    @Test
    void takesNoConfirmForGranted() {
        database.shut();
        broker.gate().silence();
        Operation<Note> note = note("unconfirmed");
        assertStillRecording(note);
        assertThat(standing.now()).returns(Rung.MINIMAL, Standing.Now::rung).returns(Cause.BROKER_AWAY, Standing.Now::cause);

        broker.gate().open();
        database.open();
        awaitDirect();
        awaitSeen(note);
    }

    @Test
    void doesNotHangWhenAnAlarmBlocksTheBroker() {
        database.shut();
        assertStillRecording(note("before-alarm"));
        broker.raiseAlarm();
        Operation<Note> note = note("during-alarm");
        assertStillRecording(note);
        assertThat(standing.rung()).isEqualTo(Rung.MINIMAL);

        broker.endAlarm();
        database.open();
        awaitDirect();
        awaitSeen(note);
    }

    @Test
    void losesNothingToAQueueThatIsGone() {
        database.shut();
        broker.deleteQueues();
        Operation<Note> note = note("unroutable");
        assertStillRecording(note);
        assertThat(standing.rung()).isEqualTo(Rung.MINIMAL);

        database.open();
        awaitDirect();
        awaitSeen(note);
    }

    @Test
    void losesNothingToAFullQueue() {
        database.shut();
        List<Operation<Note>> all = new ArrayList<>();
        while (all.size() < 300 && standing.rung() != Rung.MINIMAL) {
            Operation<Note> note = note("full");
            all.add(note);
            assertStillRecording(note);
        }
        assertThat(standing.rung()).isEqualTo(Rung.MINIMAL);

        database.open();
        awaitDirect();
        all.forEach(this::awaitSeen);
    }

    @Test
    void recordsOnceWhatWasCommittedButNotAcknowledged() {
        database.shut();
        Operation<Note> note = note("cut");
        assertStillRecording(note);
        notes.afterCommit(broker.gate()::shut);

        database.open();
        await().atMost(LONG).until(() -> notes.timesHandled(note.command()) == 1);
        broker.gate().open();
        awaitDirect();
        awaitSeen(note);
        await().atMost(LONG).until(() -> backlog.inQueue().orElse(1) == 0);
        assertThat(notes.timesSeen(note.command())).isEqualTo(1);
    }

    @Test
    void makesADeadLetterOfWhatCanNeverBeRecordedAndGoesOn() {
        database.shut();
        Operation<Note> poison = note("poison");
        Operation<Note> healthy = note("healthy");
        assertStillRecording(poison);
        assertStillRecording(healthy);

        database.open();
        awaitDirect();
        awaitSeen(healthy);
        awaitDeadLetter(poison.key().key());
    }

    @Test
    void makesADeadLetterOfAReusedKey() {
        Operation<Note> first = note("first");
        intake.submit(first);
        database.shut();
        Operation<Note> other = new Operation<>(first.key(), first.kind(), new Note("other-" + UUID.randomUUID()), first.receivedAt());
        assertStillRecording(other);

        database.open();
        awaitDirect();
        assertThat(awaitDeadLetter(first.key().key()).reason()).isEqualTo("platform.request-key-reused");
    }

    @Test
    void makesADeadLetterOfAMessageThatItDoesNotUnderstand() {
        String text = "strange-" + UUID.randomUUID();
        broker.publish(broker.queue(), text.getBytes(StandardCharsets.UTF_8));

        String base64 = java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        await().atMost(LONG).until(() -> waitingLetters().stream()
                .anyMatch(letter -> letter.command().path("base64").asString("").equals(base64)));
    }

    @Test
    void makesADeadLetterOfWhatTheBrokerGivesUp() {
        database.shut();
        Operation<Note> note = note("given-up");
        assertStillRecording(note);
        await().atMost(LONG).until(() -> backlog.inQueue().orElse(0) > 0);
        await().atMost(LONG).until(() -> !broker.giveBackOldest());

        database.open();
        awaitDirect();
        awaitDeadLetter(note.key().key());
        assertThat(notes.timesSeen(note.command())).isZero();
    }

    private CompletableFuture<Receipt<KeptNotes.Kept>> inBackground(Operation<Note> note) {
        return CompletableFuture.supplyAsync(() -> intake.submit(note), task -> Thread.ofVirtual().start(task));
    }

    private void assertStillRecording(Operation<Note> operation) {
        assertThat(catchThrowableOfType(Refused.class, () -> intake.submit(operation)))
                .extracting(Refused::problem)
                .isEqualTo(IntakeProblem.STILL_RECORDING);
    }

    private void awaitDirect() {
        await().atMost(LONG).until(() -> {
            clock.advance(Duration.ofSeconds(1));
            return standing.rung() == Rung.DIRECT;
        });
    }

    private void awaitSeen(Operation<Note> note) {
        await().atMost(LONG).until(() -> notes.timesSeen(note.command()) == 1);
    }

    private List<DeadLetter> waitingLetters() {
        return deadLetters.list(DeadLetter.State.WAITING, Long.MAX_VALUE, 100);
    }

    private DeadLetter awaitDeadLetter(String key) {
        return await().atMost(LONG).until(
                () -> waitingLetters().stream().filter(letter -> letter.key().equals(key)).findFirst(),
                java.util.Optional::isPresent).orElseThrow();
    }

    private Operation<Note> note(String word) {
        String text = word + "-" + UUID.randomUUID();
        return new Operation<>(
                new OperationKey("member:" + text.hashCode(), UUID.randomUUID().toString()), KeptNotes.KIND, new Note(text), clock.instant());
    }
}
