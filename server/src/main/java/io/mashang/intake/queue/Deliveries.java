package io.mashang.intake.queue;

import java.util.List;

/** What becomes of messages that a queue delivers. */
public interface Deliveries {

    /** Throws unless the database takes writes: then nothing is asked of the queue. */
    void probe();

    /** When it returns, everything is committed and acknowledged; when it throws, everything is delivered again. */
    void take(List<byte[]> bodies);
}
