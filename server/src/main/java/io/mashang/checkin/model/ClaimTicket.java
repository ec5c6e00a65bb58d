package io.mashang.checkin.model;

import io.mashang.activities.Method;
import io.mashang.activities.SessionId;
import io.mashang.identity.MemberId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/**
 * Proof that a member held a fresh code: what a claim gives and a completion hands back.
 *
 * @param shownAt when the screen began to show the code
 * @param phoneMissing the member must bind a phone before completing, and has longer for it
 */
public record ClaimTicket(
        MemberId member, SessionId session, Method method, int display, Instant shownAt, Instant claimedAt,
        boolean phoneMissing) {

    private static final Duration LIFETIME = Duration.ofSeconds(120);
    private static final Duration LIFETIME_WITH_PHONE = Duration.ofMinutes(10);
    static final int BYTES = 35;

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
                .array();
    }

    static ClaimTicket read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new ClaimTicket(
                new MemberId(in.getLong()), new SessionId(in.getLong()), Method.values()[in.get()], in.get() & 0xff,
                Instant.ofEpochMilli(in.getLong()), Instant.ofEpochMilli(in.getLong()), in.get() == 1);
    }
}
