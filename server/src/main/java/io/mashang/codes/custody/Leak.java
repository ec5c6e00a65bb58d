package io.mashang.codes.custody;

import io.mashang.codes.model.CodeState;
import io.mashang.identity.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody presented a code that should be in nobody's hands yet, or no longer.
 *
 * @param number within the batch
 * @param holder who had the codes at that moment; null when nobody outside had
 */
public record Leak(
        MemberId member, long serial, long batch, String product, long number, CodeState state, @Nullable Long holder, Instant at) {}
