package io.mashang.codes;

import io.mashang.identity.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code gave its points to a member; published after the commit, once.
 *
 * @param holder the party that had the goods, by its id; null when that was not told
 * @param region where, as a region's code; null when nobody knows
 */
public record CodeRedeemed(
        MemberId member, ProductId product, BatchId batch, long serial, int points, Instant at, @Nullable Integer region,
        @Nullable Long holder) {}
