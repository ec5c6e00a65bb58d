package io.mashang.codes.redeem;

import io.mashang.identity.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a code has given its points: when, where and to whom.
 *
 * @param id tells who was first when several transactions try to write it
 * @param region its code, as far as anybody knows
 * @param city its name, as it was told
 */
record Redemption(long id, long serial, MemberId member, int points, Instant at, @Nullable Integer region, @Nullable String city) {}
