package io.mashang.activities.tag;

import io.mashang.activities.ActivityId;
import io.mashang.activities.TagId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tag as it is stored.
 *
 * @param number its public name, part of its address
 * @param ordinal its short name in the records of its activity, from 1
 * @param uid of the chip that belongs to it; null until the first genuine touch
 * @param keysShownAt when somebody was shown its keys, which happens once
 */
record StoredTag(
        TagId id, ActivityId activity, String number, int ordinal, TagKind kind, String name, @Nullable String uid,
        Instant createdAt, @Nullable Instant keysShownAt, @Nullable Instant lastTouchedAt, @Nullable Instant revokedAt,
        @Nullable String revokedReason) {}
