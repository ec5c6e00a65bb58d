package io.mashang.intake;

import io.mashang.intake.KeptNotes.Kept;
import io.mashang.intake.KeptNotes.Note;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes notes down. What a note begins with decides what goes wrong: {@code poison}, {@code hold}, {@code cut}. */
@TestComponent
class KeptNotes implements BatchHandler<Note, Kept> {

    static final String KIND = "test.kept-note";

    record Note(String text) {}

    record Kept(int order) {}

    private final JdbcClient jdbc;
    private final Map<String, Integer> handled = new ConcurrentHashMap<>();
    private volatile CountDownLatch letGo = new CountDownLatch(0);
    private volatile Runnable afterCommit = () -> {};

    KeptNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("CREATE TABLE IF NOT EXISTS kept_note (text VARCHAR(80) PRIMARY KEY)").update();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Kept> answerType() {
        return Kept.class;
    }

    @Override
    public List<Outcome<Kept>> handle(List<Operation<Note>> batch) {
        return batch.stream().<Outcome<Kept>>map(operation -> {
            write(operation.command());
            return new Outcome.Done<>(new Kept(1));
        }).toList();
    }

    private void write(Note note) {
        if (note.text().startsWith("poison")) {
            throw new IllegalStateException("poison");
        }
        if (note.text().startsWith("hold")) {
            hold();
        }
        if (note.text().startsWith("cut")) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    afterCommit.run();
                    handled.merge(note.text(), 1, Integer::sum);
                }
            });
        }
        jdbc.sql("INSERT INTO kept_note (text) VALUES (?)").param(note.text()).update();
    }

    private void hold() {
        try {
            letGo.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on, notes that begin with {@code hold} wait until they are let go. */
    void holdBack() {
        letGo = new CountDownLatch(1);
    }

    void letGo() {
        letGo.countDown();
    }

    void afterCommit(Runnable what) {
        afterCommit = what;
    }

    int timesHandled(Note note) {
        return handled.getOrDefault(note.text(), 0);
    }

    int timesSeen(Note note) {
        return jdbc.sql("SELECT COUNT(*) FROM kept_note WHERE text = ?").param(note.text()).query(Integer.class).single();
    }
}
