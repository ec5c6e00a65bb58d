package io.mashang.activities;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a check-in must know about a session.
 *
 * @param lateFrom a check-in after this moment is late; null when nobody is
 * @param place null when the place is not checked
 * @param cancelReason null when it takes place
 * @param codeStep how long its screens show a code
 * @param checkOut null when nobody is asked to check out
 */
public record CheckInSession(
        SessionId id,
        ActivityId activity,
        String title,
        String placeName,
        ZoneId zone,
        Instant startsAt,
        Instant endsAt,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant lateFrom,
        Admission admission,
        boolean phoneNeeded,
        NamesOnScreen namesOnScreen,
        @Nullable PlaceRule place,
        @Nullable String cancelReason,
        Duration codeStep,
        @Nullable CheckOut checkOut) {

    public boolean takesArrivalsAt(Instant moment) {
        return !moment.isBefore(opensAt) && moment.isBefore(closesAt);
    }

    /** Whether people come or, where that is asked for, leave at this moment. */
    public boolean isOpenAt(Instant moment) {
        return takesArrivalsAt(moment) || checkOut != null && checkOut.isOpenAt(moment);
    }

    /** When the next way opens, in or out; when none will, the moment of opening. */
    public Instant nextOpensAt(Instant moment) {
        return checkOut != null && !moment.isBefore(closesAt) ? checkOut.opensAt() : opensAt;
    }

    /** When nobody comes or leaves any more. */
    public Instant lastClosesAt() {
        return CheckOut.lastClosesAt(closesAt, checkOut);
    }

    public boolean isLateAt(Instant moment) {
        return lateFrom != null && moment.isAfter(lateFrom);
    }
}
