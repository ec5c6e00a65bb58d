package io.mashang.activities.shift;

import io.mashang.activities.ActivityId;
import io.mashang.activities.ShiftColour;
import io.mashang.activities.ShiftId;
import io.mashang.activities.model.ShiftHours;

/** A shift with the hours of one of its versions. */
record StoredShift(
        ShiftId id, ActivityId activity, int version, String name, ShiftColour colour, ShiftHours hours, boolean retired) {}
