package io.mashang.staff.signin;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, 2 passes, 1 lane (OWASP Password Storage). A few at a time only: each takes its memory, and nobody
 * shall be able to use all of it up by trying to sign in.
 */
@Component
public class PasswordHashes {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final String hashOfNobody = argon2.encode("nobody");

    /** A salted hash; different each time, so never compared by equality. Not to be called inside a transaction: it takes long. */
    public String hash(String password) {
        return limited(() -> argon2.encode(normal(password)));
    }

    /** @param hash null for an account that does not exist: the answer is no and takes the same time */
    public boolean matches(String password, @Nullable String hash) {
        boolean match = limited(() -> argon2.matches(normal(password), hash == null ? hashOfNobody : hash));
        return hash != null && match;
    }

    private <T> T limited(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw overloaded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw overloaded();
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private static Refused overloaded() {
        return new Refused(PlatformProblem.OVERLOADED, Map.of("wait", PATIENCE)).retryAfter(PATIENCE);
    }

    /** Keyboards write the same letter in different ways (full width, composed or not). */
    private static String normal(String password) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        // Half a character of two, which JSON can hold, becomes a question mark: the hash refuses it.
        return new String(normal.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
