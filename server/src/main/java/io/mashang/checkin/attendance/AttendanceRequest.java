package io.mashang.checkin.attendance;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Duty;
import io.mashang.activities.ParticipantId;
import io.mashang.checkin.AttendanceRequestId;
import io.mashang.checkin.Direction;
import io.mashang.checkin.model.WorkDay;
import io.mashang.checkin.model.WorkDay.Away;
import io.mashang.checkin.model.WorkDay.Passing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A correction or leave that somebody asked for.
 *
 * @param at the moment of a correction; null for leave
 * @param part null for a correction
 * @param awayFrom with {@code HOURS} only
 * @param askedBy the staff member who asked for the person; null when the person did
 * @param decision null while it waits
 */
record AttendanceRequest(
        AttendanceRequestId id, ActivityId activity, ParticipantId participant, RequestKind kind, LocalDate from, LocalDate until,
        @Nullable Instant at, @Nullable LeavePart part, @Nullable Instant awayFrom, @Nullable Instant awayUntil, String reason,
        RequestState state, Instant askedAt, @Nullable Long askedBy, String askedByName, @Nullable Decision decision) {

    record Decision(String by, Instant at, String reason) {}

    /** Whether somebody asks for the very same thing once more. */
    boolean isSameAs(AttendanceRequest other) {
        return withoutOrigin().equals(other.withoutOrigin());
    }

    /** What an approved correction counts as. */
    Optional<Passing> passing() {
        Direction direction = kind == RequestKind.CORRECTION_OUT ? Direction.OUT : Direction.IN;
        return Optional.ofNullable(at).map(moment -> new Passing(direction, moment, "CORRECTION", false));
    }

    /** What approved leave takes of the shift of a day. */
    Optional<Away> away(LocalDate day, Duty.Shift shift) {
        if (part == null || day.isBefore(from) || day.isAfter(until)) {
            return Optional.empty();
        }
        return Optional.of(switch (part) {
            case WHOLE -> new Away(shift.startsAt(), shift.endsAt());
            case FIRST_HALF -> new Away(shift.startsAt(), WorkDay.halves(shift).from());
            case SECOND_HALF -> new Away(WorkDay.halves(shift).until(), shift.endsAt());
            case HOURS -> new Away(Objects.requireNonNull(awayFrom), Objects.requireNonNull(awayUntil));
        });
    }

    private AttendanceRequest withoutOrigin() {
        return new AttendanceRequest(
                new AttendanceRequestId(0), activity, participant, kind, from, until, at, part, awayFrom, awayUntil, reason, RequestState.WAITING, Instant.EPOCH,
                null, "", null);
    }
}
