package io.mashang.platform.limits;

import java.time.Duration;

/**
 * At most {@code max} per key in any window of this length.
 *
 * @param name shown in metrics and in the table of limits
 */
public record Limit(String name, int max, Duration window) {}
