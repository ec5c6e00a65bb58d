package io.mashang.intake;

import io.mashang.intake.queue.QueuePublisher;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was accepted and is not recorded yet: in this node's journal and in the queue of all nodes. */
@Component
final class Backlog {

    private final JournalReplay journal;
    private final @Nullable QueuePublisher queue;

    Backlog(JournalReplay journal, ObjectProvider<QueuePublisher> queue) {
        this.journal = journal;
        this.queue = queue.getIfAvailable();
    }

    boolean isInJournal() {
        return journal.hasWork();
    }

    /** Records a part of the journal and tells whether so little is left that one more commit takes it. */
    boolean drain(Rung rung) {
        boolean journalDrained = journal.drain();
        boolean queueDrained = rung != Rung.QUEUED || inQueue().orElse(0) <= JournalReplay.BATCH;
        return journalDrained && queueDrained;
    }

    OptionalLong inQueue() {
        return queue == null ? OptionalLong.empty() : queue.depth();
    }

    /** Whether the broker confirms, and has room enough not to refuse at once again. */
    boolean queueTakes() {
        return queue != null && queue.isWell();
    }
}
