package io.mashang.identity.phone;

import io.mashang.platform.crypto.HmacSha256;
import io.mashang.platform.crypto.KeyRing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Makes codes and what is kept of them: six digits are soon guessed from a plain hash, so the hash has a key. */
@Component
class CodeHashes {

    private static final int SPACE = 1_000_000;

    private final HmacSha256 mac;
    private final SecureRandom random = new SecureRandom();

    CodeHashes(KeyRing keys) {
        this.mac = new HmacSha256(keys, "identity.phone-code.1");
    }

    String newCode() {
        return "%06d".formatted(random.nextInt(SPACE));
    }

    byte[] of(long id, String code) {
        return mac.of(ByteBuffer.allocate(Long.BYTES).putLong(id).array(), code.getBytes(StandardCharsets.UTF_8));
    }
}
