package io.mashang.intake;

import io.mashang.intake.journal.Journal;
import io.mashang.intake.journal.JournalEntry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Records what the journal kept, oldest first, as soon as the database takes it, and leads the ladder up again once that
 * has gone well for a while. Entries are recorded at least once; their keys make it exactly once.
 */
@Component
final class JournalReplay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JournalReplay.class);
    private static final int BATCH = 500;
    private static final Duration PROOF = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 250;

    private final Ladder ladder;
    private final Journal journal;
    private final KeptOperations kept;
    private final Clock clock;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});
    private @Nullable Instant wellSince;

    JournalReplay(Ladder ladder, Journal journal, KeptOperations kept, Clock clock) {
        this.ladder = ladder;
        this.journal = journal;
        this.kept = kept;
        this.clock = clock;
    }

    private void replay() {
        while (running) {
            try {
                if (ladder.standing().rung() != Rung.DIRECT || journal.hasEntries()) {
                    round();
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                wellSince = null;
                log.debug("the database does not take the journal yet: {}", e.toString());
            }
        }
    }

    /** One look at the database: it must answer, and it must take everything that one segment holds. */
    void round() {
        kept.probe();
        Path segment = journal.oldest();
        if (segment != null) {
            record(journal.read(segment));
            journal.forget(segment);
        }
        Instant now = clock.instant();
        Instant since = wellSince == null ? now : wellSince;
        wellSince = since;
        if (!now.isBefore(since.plus(PROOF))) {
            ladder.moveTo(Rung.DIRECT);
            wellSince = null;
        }
    }

    private void record(List<JournalEntry> entries) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            kept.record(new ArrayList<>(entries.subList(from, Math.min(entries.size(), from + BATCH))));
        }
        log.info("{} operations of the journal are recorded", entries.size());
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("intake-replay").start(this::replay);
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
