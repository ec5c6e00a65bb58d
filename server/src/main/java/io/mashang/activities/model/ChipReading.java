package io.mashang.activities.model;

/**
 * What a chip says of itself at a touch.
 *
 * @param uid 14 hexadecimal digits in upper case
 * @param counter how often it has been read, 0 to 2²⁴ − 1; each touch raises it
 */
public record ChipReading(String uid, int counter) {}
