package io.mashang.activities;

import org.jspecify.annotations.Nullable;

/**
 * What a phone read from a tag.
 *
 * @param e the chip's encrypted part, c its proof: hexadecimal, present on dynamic tags only
 */
public record TagTouch(String number, @Nullable String e, @Nullable String c) {}
