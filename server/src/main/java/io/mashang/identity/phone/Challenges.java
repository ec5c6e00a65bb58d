package io.mashang.identity.phone;

import io.mashang.identity.IdentityProblem;
import io.mashang.identity.IdentitySettings;
import io.mashang.platform.crypto.HmacSha256;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.limits.Limit;
import io.mashang.platform.limits.RateLimits;
import io.mashang.platform.problem.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Many people share one address (a hall, a factory), so an address is never blocked: past its free uses each request must
 * bring a proof of work for the number it asks for. Layout: 8 bytes expiry, 8 random bytes, 16 bytes MAC.
 */
@Component
class Challenges {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int OPEN_BYTES = 16;
    private static final int MAC_BYTES = 16;

    private final RateLimits limits;
    private final Limit freePerAddress;
    private final int bits;
    private final HmacSha256 mac;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Challenges(RateLimits limits, IdentitySettings settings, KeyRing keys, Clock clock) {
        this.limits = limits;
        this.freePerAddress = new Limit("identity.codes-per-address", settings.freePerAddress(), WINDOW);
        this.bits = settings.challengeBits();
        this.mac = new HmacSha256(keys, "identity.challenge.1");
        this.clock = clock;
    }

    void pass(String address, byte[] phoneIndex, @Nullable String challenge, @Nullable String answer) {
        if (challenge != null && answer != null && isSolved(challenge, answer, phoneIndex)) {
            return;
        }
        if (limits.tryUse(freePerAddress, address).isPresent()) {
            throw new Refused(IdentityProblem.CHALLENGE_NEEDED, Map.of("challenge", make(phoneIndex), "bits", bits));
        }
    }

    Limit freePerAddress() {
        return freePerAddress;
    }

    private String make(byte[] phoneIndex) {
        byte[] open = ByteBuffer.allocate(OPEN_BYTES)
                .putLong(clock.instant().plus(WINDOW).toEpochMilli())
                .putLong(random.nextLong())
                .array();
        byte[] whole = ByteBuffer.allocate(OPEN_BYTES + MAC_BYTES).put(open).put(mac.of(MAC_BYTES, open, phoneIndex)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    private boolean isSolved(String challenge, String answer, byte[] phoneIndex) {
        return isOurs(challenge, phoneIndex) && leadingZeroBits(sha256(challenge + "." + answer)) >= bits;
    }

    private boolean isOurs(String challenge, byte[] phoneIndex) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(challenge);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (whole.length != OPEN_BYTES + MAC_BYTES) {
            return false;
        }
        byte[] open = java.util.Arrays.copyOf(whole, OPEN_BYTES);
        byte[] proof = java.util.Arrays.copyOfRange(whole, OPEN_BYTES, whole.length);
        boolean inTime = clock.millis() < ByteBuffer.wrap(open).getLong();
        return MessageDigest.isEqual(proof, mac.of(MAC_BYTES, open, phoneIndex)) && inTime;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static int leadingZeroBits(byte[] hash) {
        int count = 0;
        for (byte each : hash) {
            if (each != 0) {
                return count + Integer.numberOfLeadingZeros(each & 0xff) - 24;
            }
            count += 8;
        }
        return count;
    }
}
