package io.mashang.intake.deadletter;

import io.mashang.intake.kept.KeptOperation;
import java.time.Instant;

/** @param reason why it can not be recorded: a problem's code, or what the machine said */
public record DeadLetter(long id, KeptOperation operation, String reason, State state, Instant diedAt) {

    /** Names are stored; never renamed. */
    public enum State {
        WAITING,
        /** Recorded again; how it ended stands in its receipt. */
        RECORDED,
        DISCARDED
    }
}
