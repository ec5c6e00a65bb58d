package io.mashang.checkin.award;

/**
 * What a check-in gives.
 *
 * @param held they wait with the check-in for a decision
 */
public record PointsGiven(long points, boolean held) {}
