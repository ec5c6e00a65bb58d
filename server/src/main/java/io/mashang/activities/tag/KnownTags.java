package io.mashang.activities.tag;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.activities.TagId;
import io.mashang.activities.model.TagKeys;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.shared.Announcements;
import io.mashang.platform.shared.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tags in memory for a few seconds, found or not found, with their keys: a crowd at one tag costs one query, and so does a
 * made-up number.
 */
@Component
class KnownTags {

    /** @param keys present for both kinds, used for dynamic ones */
    record KnownTag(StoredTag tag, TagKeys keys) {}

    private static final int KEY_BYTES = 16;
    private static final int MOST = 10_000;
    private static final Duration BOUND = Duration.ofSeconds(3);

    private final TagStore store;
    private final KeyRing ring;
    private final Clock clock;
    private final Remembered<String, Optional<KnownTag>> byNumber;
    private final Cache<TagId, Boolean> noted =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(BOUND).build();

    KnownTags(TagStore store, KeyRing ring, Clock clock, Announcements announcements) {
        this.byNumber = new Remembered<>("tags", MOST, BOUND, announcements, number -> number);
        this.store = store;
        this.ring = ring;
        this.clock = clock;
    }

    Optional<KnownTag> find(String number) {
        return byNumber.get(number, asked -> store.byNumber(asked).map(tag -> new KnownTag(tag, keysOf(tag.id()))));
    }

    /** After a change: all nodes see it once it is committed; one that does not hear of it follows in seconds. */
    void forget(String number) {
        byNumber.forget(number);
    }

    /** Never stored: half of them is the salt, the other half the master key. */
    TagKeys keysOf(TagId id) {
        byte[] salt = store.keySalt(id);
        return new TagKeys(key("application", salt), key("file-read", salt), key("meta-read", salt));
    }

    private SecretKey key(String use, byte[] salt) {
        return new SecretKeySpec(ring.derive("activities.tag." + use + ".1", salt, KEY_BYTES), "AES");
    }

    /** Remembers when the tag was last touched, once in a few seconds: a crowd must not queue for one row. */
    void touched(TagId id) {
        if (noted.asMap().putIfAbsent(id, Boolean.TRUE) == null) {
            store.touched(id, clock.instant());
        }
    }
}
