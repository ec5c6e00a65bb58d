package io.mashang.checkin.attendance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What people may ask for in one activity.
 *
 * @param correctionDays until how many days after the business date a correction may be asked for
 * @param correctionsPerMonth how many corrections one person may ask for in a month of business dates; refused ones do not count
 */
record AttendancePolicy(@Min(0) @Max(31) int correctionDays, @Min(0) @Max(62) int correctionsPerMonth) {

    static final AttendancePolicy USUAL = new AttendancePolicy(7, 3);
}
