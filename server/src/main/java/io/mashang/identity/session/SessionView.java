package io.mashang.identity.session;

import io.mashang.identity.account.MemberView;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in member.
 *
 * @param refreshToken for mini programs; null for browsers, which have it as a cookie
 */
public record SessionView(
        String accessToken, long expiresInSeconds, @Nullable String refreshToken, MemberView member) {}
