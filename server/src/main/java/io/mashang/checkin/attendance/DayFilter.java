package io.mashang.checkin.attendance;

import io.mashang.checkin.attendance.DayResults.DayResult;
import io.mashang.checkin.model.DayState;
import org.jspecify.annotations.Nullable;

/** Which results of a day are asked for. */
enum DayFilter {
    AWAITED,
    WORKING,
    NORMAL,
    LATE,
    EARLY,
    ABSENT,
    MISSING,
    LEAVE,
    REST,
    UNPLANNED;

    /** @param filter null for everybody who has a shift */
    static boolean takes(@Nullable DayFilter filter, DayResult result) {
        DayState state = result.work().state();
        return switch (filter) {
            case null -> result.shift() != null;
            case AWAITED -> state == DayState.AWAITED;
            case WORKING -> state == DayState.WORKING;
            case NORMAL -> state == DayState.NORMAL;
            case LATE -> result.work().lateMinutes() > 0;
            case EARLY -> result.work().earlyMinutes() > 0;
            case ABSENT -> state == DayState.ABSENT;
            case MISSING -> state == DayState.MISSING_IN || state == DayState.MISSING_OUT;
            case LEAVE -> state == DayState.LEAVE || result.work().partLeave();
            case REST -> state == DayState.REST;
            case UNPLANNED -> state == DayState.UNPLANNED;
        };
    }
}
