package io.mashang.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What this node has handed to the broker or its journal in the last minute. Who asks again meanwhile needs no second
 * copy: it would only lengthen the queue that they wait for. Forgetting one is harmless, for the key makes every copy but
 * the first do nothing.
 */
@Component
final class KeptLately {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    private final Cache<ByteBuffer, byte[]> fingerprints =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    void add(BatchTransaction.Prepared kept) {
        fingerprints.put(kept.key(), kept.fingerprint());
    }

    /** Empty when this key was not kept lately; else whether it was kept for this very command. */
    Optional<Boolean> isSame(BatchTransaction.Prepared asked) {
        return Optional.ofNullable(fingerprints.getIfPresent(asked.key()))
                .map(fingerprint -> Arrays.equals(fingerprint, asked.fingerprint()));
    }
}
