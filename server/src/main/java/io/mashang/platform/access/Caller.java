package io.mashang.platform.access;

import org.jspecify.annotations.Nullable;

/**
 * Who calls: the subject of a verified token.
 *
 * @param subject the staff member's, member's or display's id
 * @param session the sign-in that the token belongs to; it can be ended at any time; null for displays
 * @param limited may reach only what says so: while a password must be set, or from a phone; see {@code staff}
 */
public record Caller(Realm realm, long subject, @Nullable Long session, boolean limited) {}
