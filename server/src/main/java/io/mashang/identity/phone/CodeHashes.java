package io.mashang.identity.phone;

import io.mashang.platform.crypto.KeyRing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Makes codes and what is kept of them: six digits are soon guessed from a plain hash, so the hash has a key. */
@Component
class CodeHashes {

    private static final int SPACE = 1_000_000;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    CodeHashes(KeyRing keys) {
        this.key = keys.deriveKey("identity.phone-code.1", "HmacSHA256");
    }

    String newCode() {
        return "%06d".formatted(random.nextInt(SPACE));
    }

    byte[] of(long id, String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
            return mac.doFinal(code.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
