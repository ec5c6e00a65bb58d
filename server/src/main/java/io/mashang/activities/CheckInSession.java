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
        Duration codeStep) {

    public boolean isLateAt(Instant moment) {
        return lateFrom != null && moment.isAfter(lateFrom);
    }
}
