package io.mashang.intake;

import io.mashang.intake.journal.Journal;
import io.mashang.intake.kept.KeptOperation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records what the journal kept, oldest first. Operations are recorded at least once; their keys make it exactly once. */
@Component
final class JournalReplay {

    private static final Logger log = LoggerFactory.getLogger(JournalReplay.class);
    static final int BATCH = 500;

    private final Journal journal;
    private final KeptOperations kept;

    JournalReplay(Journal journal, KeptOperations kept) {
        this.journal = journal;
        this.kept = kept;
    }

    boolean hasWork() {
        return journal.hasEntries();
    }

    /**
     * Records everything that the oldest segments hold, until that is a batch or more, and tells whether the journal is
     * drained as far as it can be while people still come: one batch or less, and no older segment behind it.
     */
    boolean drain() {
        int recorded = 0;
        do {
            Journal.Reading oldest = journal.oldest();
            if (oldest == null) {
                break;
            }
            record(oldest.operations());
            journal.forget(oldest);
            recorded += oldest.operations().size();
        } while (recorded < BATCH && journal.segments() > 1);
        if (recorded > 0) {
            log.info("{} operations of the journal are recorded", recorded);
        }
        return recorded <= BATCH && journal.segments() <= 1;
    }

    private void record(List<KeptOperation> operations) {
        for (int from = 0; from < operations.size(); from += BATCH) {
            kept.record(List.copyOf(operations.subList(from, Math.min(operations.size(), from + BATCH))));
        }
    }
}
