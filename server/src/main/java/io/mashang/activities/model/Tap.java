package io.mashang.activities.model;

import io.mashang.identity.MemberId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reading of a dynamic tag that was accepted; no other member can use it.
 *
 * @param member null once the member was erased
 */
public record Tap(@Nullable MemberId member, Instant acceptedAt) {

    /** A claim has no key of its own: whoever lost the answer may ask again for as long as the claim would have lived. */
    private static final Duration ANSWERED_AGAIN = Duration.ofSeconds(120);
    /** People who touch one after the other are not answered in that order. */
    private static final Duration OUT_OF_ORDER = Duration.ofSeconds(30);

    public boolean answersAgain(MemberId asking, Instant now) {
        return asking.equals(member) && !now.isAfter(acceptedAt.plus(ANSWERED_AGAIN));
    }

    /** Once a later reading was accepted before this moment, an earlier one has been saved up. */
    public static Instant settledBefore(Instant now) {
        return now.minus(OUT_OF_ORDER);
    }
}
