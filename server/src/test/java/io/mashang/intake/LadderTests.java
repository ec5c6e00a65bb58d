package io.mashang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mashang.platform.MashangSettings;
import io.mashang.platform.problem.Refused;
import io.mashang.testing.DatabaseGate;
import io.mashang.testing.GatedTest;
import io.mashang.testing.PinnedClock;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to operations while the database is away, on a real database behind a gate. */
@GatedTest
@Import(LadderTests.Notes.class)
class LadderTests {

    record Note(String text) {}

    record Noted(int order) {}

    /** Writes notes down; a note of "poison" can never be written, one of "busy" not at the first try. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Notes {

        @Bean
        BatchHandler<Note, Noted> notes(JdbcClient jdbc) {
            jdbc.sql("CREATE TABLE IF NOT EXISTS ladder_note (text VARCHAR(60) PRIMARY KEY, seen INT NOT NULL)").update();
            return new NoteHandler(jdbc, ConcurrentHashMap.newKeySet());
        }
    }

    private record NoteHandler(JdbcClient jdbc, Set<String> metBusy) implements BatchHandler<Note, Noted> {

        @Override
        public String kind() {
            return "test.note";
        }

        @Override
        public Class<Noted> answerType() {
            return Noted.class;
        }

        @Override
        public List<Outcome<Noted>> handle(List<Operation<Note>> batch) {
            return batch.stream().<Outcome<Noted>>map(operation -> {
                String text = operation.command().text();
                if (text.startsWith("busy") && metBusy.add(text)) {
                    throw new QueryTimeoutException("busy");
                }
                if (text.startsWith("poison")) {
                    throw new IllegalStateException("poison");
                }
                jdbc.sql("INSERT INTO ladder_note (text, seen) VALUES (?, 1)").param(text).update();
                return new Outcome.Done<>(new Noted(1));
            }).toList();
        }
    }

    @Autowired
    Intake intake;

    @Autowired
    Standing standing;

    @Autowired
    DatabaseGate gate;

    @Autowired
    PinnedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeadLetterStore deadLetters;

    @Autowired
    MashangSettings settings;

    @Test
    void keepsWhatTheDatabaseCannotTakeAndRecordsItOnceWhenItIsBack() {
        Operation<Note> before = note("before");
        assertThat(intake.<Noted>submit(before).replayed()).isFalse();

        gate.shut();
        Operation<Note> during = note("during");
        assertThat(refusalOf(during).problem()).isEqualTo(IntakeProblem.STILL_RECORDING);
        assertThat(refusalOf(during).problem()).isEqualTo(IntakeProblem.STILL_RECORDING);
        assertThat(refusalOf(before).problem()).isEqualTo(IntakeProblem.STILL_RECORDING);
        assertThat(standing.rung()).isEqualTo(Rung.MINIMAL);

        gate.open();
        awaitDirect();
        assertThat(timesSeen(during)).isEqualTo(1);
        assertThat(intake.<Noted>submit(during).replayed()).isTrue();
        assertThat(timesSeen(before)).isEqualTo(1);
    }

    @Test
    void makesADeadLetterOfWhatCanNeverBeRecordedAndGoesOn() {
        int deadBefore = deadLetters.waiting();
        gate.shut();
        Operation<Note> healthy = note("healthy");
        refusalOf(note("poison"));
        refusalOf(healthy);

        gate.open();
        awaitDirect();
        assertThat(timesSeen(healthy)).isEqualTo(1);
        assertThat(deadLetters.waiting()).isEqualTo(deadBefore + 1);
    }

    @Test
    void triesAgainWhatOnlyMetABusyDatabase() {
        int deadBefore = deadLetters.waiting();
        gate.shut();
        Operation<Note> busy = note("busy");
        refusalOf(busy);

        gate.open();
        awaitDirect();
        assertThat(timesSeen(busy)).isEqualTo(1);
        assertThat(deadLetters.waiting()).isEqualTo(deadBefore);
    }

    @Test
    void doesNotWaitForEachFileThatAFailingDiskLeftEmpty() throws IOException {
        gate.shut();
        for (int number = 100_001; number <= 101_000; number++) {
            Files.createFile(settings.data().resolve("intake-journal").resolve("%012d.journal".formatted(number)));
        }
        Operation<Note> behind = note("behind");
        refusalOf(behind);

        gate.open();
        awaitDirect();
        assertThat(timesSeen(behind)).isEqualTo(1);
    }

    private void awaitDirect() {
        AtomicReference<Rung> rung = new AtomicReference<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            clock.advance(Duration.ofSeconds(1));
            rung.set(standing.rung());
            return rung.get() == Rung.DIRECT;
        });
    }

    private Refused refusalOf(Operation<Note> operation) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, () -> intake.submit(operation));
    }

    private int timesSeen(Operation<Note> operation) {
        return jdbc.sql("SELECT COUNT(*) FROM ladder_note WHERE text = ?")
                .param(operation.command().text())
                .query(Integer.class)
                .single();
    }

    private static Operation<Note> note(String word) {
        String text = word + "-" + UUID.randomUUID();
        return new Operation<>(new OperationKey("test", UUID.randomUUID().toString()), "test.note", new Note(text), Instant.parse("2026-11-21T02:00:00Z"));
    }
}
