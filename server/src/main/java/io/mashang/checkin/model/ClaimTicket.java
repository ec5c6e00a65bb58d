package io.mashang.checkin.model;

import io.mashang.activities.Method;
import io.mashang.activities.SessionId;
import io.mashang.identity.MemberId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a member held a fresh code: what a claim gives and a completion hands back.
 *
 * @param shownAt when the screen began to show the code
 * @param phoneMissing the member must bind a phone before completing, and has longer for it
 * @param device the phone that claimed; null when it did not say
 * @param pace how many accounts had claimed at an even pace up to this one, 0 to 127
 */
public record ClaimTicket(
        MemberId member, SessionId session, Method method, int display, Instant shownAt, Instant claimedAt,
        boolean phoneMissing, @Nullable DeviceKey device, int pace) {

    private static final Duration LIFETIME = Duration.ofSeconds(120);
    private static final Duration LIFETIME_WITH_PHONE = Duration.ofMinutes(10);
    static final int BYTES = 36 + DeviceKey.BYTES;
    private static final byte[] NO_DEVICE = new byte[DeviceKey.BYTES];

    public Duration lifetime() {
        return phoneMissing ? LIFETIME_WITH_PHONE : LIFETIME;
    }

    public boolean isExpiredAt(Instant now) {
        return now.isAfter(claimedAt.plus(lifetime()));
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(member.value())
                .putLong(session.value())
                .put((byte) method.ordinal())
                .put((byte) display)
                .putLong(shownAt.toEpochMilli())
                .putLong(claimedAt.toEpochMilli())
                .put((byte) (phoneMissing ? 1 : 0))
                .put(device == null ? NO_DEVICE : device.bytes())
                .put((byte) pace)
                .array();
    }

    static ClaimTicket read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        DeviceKey device = device(Arrays.copyOfRange(bytes, BYTES - 1 - DeviceKey.BYTES, BYTES - 1));
        return new ClaimTicket(
                new MemberId(in.getLong()), new SessionId(in.getLong()), Method.values()[in.get()], in.get() & 0xff,
                Instant.ofEpochMilli(in.getLong()), Instant.ofEpochMilli(in.getLong()), in.get() == 1,
                device, bytes[BYTES - 1]);
    }

    private static @Nullable DeviceKey device(byte[] hash) {
        return Arrays.equals(hash, NO_DEVICE) ? null : DeviceKey.of(hash);
    }
}
