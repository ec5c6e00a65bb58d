package io.mashang.intake;

import java.util.List;

/** What staff may do about operations that were accepted and can not be recorded. A second call changes nothing more. */
public interface DeadLetters {

    int waiting();

    /** Newest first, those with a smaller id than {@code before}. */
    List<DeadLetter> list(DeadLetter.State state, long before, int most);

    /** Refuses with {@code intake.dead-letter-unknown}. */
    DeadLetter find(long id);

    /**
     * Tries once more and returns how the dead letter is now: still waiting when it died again. Must not run inside a
     * transaction; refuses with {@code platform.store-unavailable} while the database is away or busy.
     */
    DeadLetter recordAgain(long id);

    /** True when this call has discarded it: then somebody must answer for it. */
    boolean discard(long id, String reason);
}
