package io.mashang.identity;

import org.jspecify.annotations.Nullable;

/**
 * A member as lists show them.
 *
 * @param name what the member or staff entered; empty when unknown
 * @param maskedPhone {@code 138****8000}, or null when no phone is bound
 */
public record MemberCard(MemberId id, String name, @Nullable String maskedPhone) {}
