package io.mashang.intake;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.sql.Rows;
import io.mashang.testing.Moments;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes notes; what a note says decides what goes wrong on the way. Each call writes one batch number into its rows. */
@Component
class NoteHandler implements BatchHandler<NoteHandler.Note, NoteHandler.Written> {

    /** @param trouble empty, or {@code decline}, {@code poison}, {@code error}, {@code deadlock-twice}, {@code meet:<moment>} */
    record Note(String text, String trouble) {

        Note(String text) {
            this(text, "");
        }
    }

    record Written(String text, long batch) {}

    private static final String MEET = "meet:";

    private final JdbcTemplate jdbc;
    private final Moments moments;
    private final AtomicLong batches = new AtomicLong();
    private final AtomicLong deadlocks = new AtomicLong();

    NoteHandler(@Lazy JdbcTemplate jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    @Override
    public String kind() {
        return "test-note";
    }

    @Override
    public Class<Written> answerType() {
        return Written.class;
    }

    @Override
    public List<Outcome<Written>> handle(List<Operation<Note>> batch) {
        long number = batches.incrementAndGet();
        Rows.insert(jdbc, "INSERT INTO intake_test_note (text, batch) VALUES", "", batch.stream()
                .filter(operation -> !operation.command().trouble().equals("decline"))
                .map(operation -> new Object[] {operation.command().text(), number})
                .toList());
        return batch.stream().map(operation -> outcome(operation.command(), number)).toList();
    }

    private Outcome<Written> outcome(Note note, long number) {
        switch (note.trouble()) {
            case "decline" -> {
                return new Outcome.Declined<>(PlatformProblem.METHOD_NOT_SUPPORTED, Map.of("methods", note.text()));
            }
            case "poison" -> throw new IllegalStateException("poison");
            case "error" -> throw new StackOverflowError("as the test asked");
            case "deadlock-twice" -> deadlock();
            default -> meet(note.trouble());
        }
        return new Outcome.Done<>(new Written(note.text(), number));
    }

    private void deadlock() {
        if (deadlocks.incrementAndGet() % 3 != 0) {
            throw new CannotAcquireLockException("as the database says after a deadlock");
        }
    }

    private void meet(String trouble) {
        if (trouble.startsWith(MEET)) {
            moments.meetOnce(trouble.substring(MEET.length()));
        }
    }
}
