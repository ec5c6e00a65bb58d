package io.mashang.checkin.review;

import io.mashang.checkin.RecordId;
import io.mashang.staff.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was sent to review.
 *
 * @param dueAt when it should be decided; null when that does not matter
 * @param decisions how often it was decided so far
 * @param decidedBy who decided last; null while it waits
 * @param first what the first of two people said; null when nobody has, or one person is enough
 */
record ReviewCase(
        RecordId record, ReviewStage stage, Instant waitingSince, @Nullable Instant dueAt, int decisions,
        @Nullable StaffId decidedBy, @Nullable Vote first) {

    /** What one person says. */
    record Vote(StaffId by, String name, boolean approve, String reason, Instant at) {}

    boolean isOverdueAt(Instant now) {
        return stage == ReviewStage.WAITING && dueAt != null && dueAt.isBefore(now);
    }
}
