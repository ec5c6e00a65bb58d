package io.mashang.checkin.model;

import io.mashang.identity.MemberId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/**
 * What a participant's own code says: who shows it, and in which minute.
 *
 * @param step how many steps have passed since 1970, 32 bits
 */
public record OwnCode(MemberId member, long step) {

    public static final Duration STEP = Duration.ofSeconds(60);
    /** How much longer than its step a code is taken: the way from the phone to the scanner. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    static final int BYTES = 12;

    public static OwnCode at(MemberId member, Instant now) {
        return new OwnCode(member, Math.floorDiv(now.toEpochMilli(), STEP.toMillis()));
    }

    /** How long it is the current one. */
    public Duration remaining(Instant now) {
        return Duration.between(now, beginning().plus(STEP));
    }

    /** While it is no older than its step and the grace; nodes' clocks may differ by one step at most. */
    public boolean isTakenAt(Instant now) {
        Duration age = Duration.between(beginning(), now);
        return age.compareTo(STEP.plus(GRACE)) <= 0 && age.negated().compareTo(STEP) <= 0;
    }

    private Instant beginning() {
        return Instant.ofEpochMilli(step * STEP.toMillis());
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(BYTES).putLong(member.value()).putInt((int) step).array();
    }

    static OwnCode read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new OwnCode(new MemberId(in.getLong()), Integer.toUnsignedLong(in.getInt()));
    }
}
