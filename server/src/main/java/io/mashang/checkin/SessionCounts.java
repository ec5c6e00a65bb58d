package io.mashang.checkin;

/**
 * How many check-ins a session has, counted from the records themselves.
 *
 * @param arrived not rejected, those that wait for review included
 * @param abnormal was sent to review, whatever came of it
 */
public record SessionCounts(int arrived, int arrivedListed, int late, int abnormal, int pending, int rejected) {}
