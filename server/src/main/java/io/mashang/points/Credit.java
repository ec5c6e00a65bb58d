package io.mashang.points;

import io.mashang.identity.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Points to give to a member.
 *
 * @param points more than zero
 * @param expiresOn the last day on which they can be spent, in the programme's zone; null when they never expire; rounded
 *     up to the end of its month
 * @param held true when they are shown but cannot be spent until released
 * @param memo what the member reads in the details, for example the product's name; cut at 120 characters
 * @param subject what earns the points, for example {@code product:7}; null when nobody would search by it
 */
public record Credit(
        BusinessKey key,
        MemberId member,
        long points,
        Instant at,
        @Nullable LocalDate expiresOn,
        boolean held,
        String memo,
        @Nullable String subject) {

    public Credit(
            BusinessKey key,
            MemberId member,
            long points,
            Instant at,
            @Nullable LocalDate expiresOn,
            boolean held,
            String memo) {
        this(key, member, points, at, expiresOn, held, memo, null);
    }
}
