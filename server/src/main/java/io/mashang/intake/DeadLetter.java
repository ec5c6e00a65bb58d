package io.mashang.intake;

import io.mashang.intake.kept.KeptOperation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An operation that was accepted and can not be recorded.
 *
 * @param reason why not: a problem's code, or what the machine said
 * @param remark when it has ended: {@link #DONE}, the code of the refusal that it ended in, or why it was discarded
 */
public record DeadLetter(
        long id, String owner, String key, String kind, JsonNode command, String reason, State state,
        @Nullable String remark, Instant receivedAt, Instant diedAt) {

    public static final String DONE = "done";

    /** Names are stored; never renamed. */
    public enum State {
        WAITING,
        /** Recorded again; done or declined, as its receipt says. */
        RECORDED,
        DISCARDED
    }

    KeptOperation operation() {
        return new KeptOperation(owner, key, kind, command, receivedAt);
    }
}
