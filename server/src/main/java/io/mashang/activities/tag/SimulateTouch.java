package io.mashang.activities.tag;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.TagId;
import io.mashang.activities.model.ChipMessage;
import io.mashang.activities.model.ChipReading;
import io.mashang.activities.model.TagAddress;
import io.mashang.platform.MashangSettings;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.problem.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Pretends to be a tag: answers the address that a phone would read next. It exists in the sandbox only, which production
 * refuses to start with: with it, nobody has to be there.
 */
@Component
@ConditionalOnProperty(name = "mashang.wechat.mode", havingValue = "sandbox", matchIfMissing = true)
class SimulateTouch {

    private static final byte MANUFACTURER = 0x04;

    private final TagStore tags;
    private final TapStore taps;
    private final KnownTags known;
    private final KeyRing ring;
    private final MashangSettings settings;
    private final ConcurrentMap<TagId, Integer> counters = new ConcurrentHashMap<>();

    SimulateTouch(TagStore tags, TapStore taps, KnownTags known, KeyRing ring, MashangSettings settings) {
        this.tags = tags;
        this.taps = taps;
        this.known = known;
        this.ring = ring;
        this.settings = settings;
    }

    /** Each call counts one reading more. */
    String touch(TagId id) {
        StoredTag tag = tags.find(id).orElseThrow(() -> new Refused(ActivitiesProblem.TAG_UNKNOWN));
        TagAddress address = new TagAddress(settings.baseUrl(), tag.number());
        if (tag.kind() == TagKind.STATIC) {
            return address.plain();
        }
        int highest = taps.highestCounter(id);
        int counter = counters.merge(id, highest + 1, (last, fresh) -> Math.max(last + 1, fresh));
        ChipReading reading = new ChipReading(Objects.requireNonNullElseGet(tag.uid(), () -> uid(id)), counter);
        return address.with(ChipMessage.of(reading, known.keysOf(id)));
    }

    private String uid(TagId id) {
        byte[] rest = ring.derive("activities.tag.sandbox-uid.1", id.text().getBytes(StandardCharsets.US_ASCII), 6);
        return HexFormat.of().withUpperCase().formatHex(ByteBuffer.allocate(7).put(MANUFACTURER).put(rest).array());
    }
}
