package io.mashang.activities;

import io.mashang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A person of one activity.
 *
 * @param name may be empty for someone who walked in and has not said a name
 * @param listed on the roster, as opposed to walked in
 */
public record Participant(
        ParticipantId id, ActivityId activity, String name, String group, @Nullable String maskedPhone,
        @Nullable MemberId member, boolean listed) {}
