package io.mashang.staff;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that one member of staff has asked for and another one decides.
 *
 * @param kind which {@link ApprovedAction} it is
 * @param subject what it is about, for example {@code code-export:7}
 * @param detail plain values that the second person reads before deciding; never a code or a phone number
 * @param until when a decision is too late
 * @param decidedBy null while it waits
 */
public record Approval(
        ApprovalId id, String kind, String subject, Map<String, Object> detail, StaffActor askedBy, Instant askedAt, Instant until,
        State state, @Nullable StaffActor decidedBy, @Nullable Instant decidedAt, String reason) {

    /** Names are stored; never renamed. Expired is never stored: it is waiting and too late. */
    public enum State {
        WAITING,
        APPROVED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }
}
