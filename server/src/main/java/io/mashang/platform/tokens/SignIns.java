package io.mashang.platform.tokens;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.Realm;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-ins that last: each has a chain of refresh tokens (opaque, 256 bit, stored hashed) of which only the newest is good.
 * Using an older one again ends the whole sign-in, except within a few seconds, when two tabs refresh at once.
 */
@Component
public class SignIns {

    private static final Duration ACCESS_LIFETIME = Duration.ofMinutes(15);
    static final Duration REFRESH_LIFETIME = Duration.ofDays(30);
    private static final Duration SAME_MOMENT = Duration.ofSeconds(10);

    private final SignInStore store;
    private final AccessTokens accessTokens;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignIns(SignInStore store, AccessTokens accessTokens, TransactionTemplate transaction, Ids ids, Clock clock) {
        this.store = store;
        this.accessTokens = accessTokens;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a client is given: the access token for its memory, the refresh token for an HttpOnly cookie or secure storage. */
    public record Tokens(String accessToken, long expiresInSeconds, String refreshToken, long refreshInSeconds, Caller caller) {}

    /** @param limited the subject may reach only what says so */
    public Tokens begin(Realm realm, long subject, boolean limited) {
        return transaction.execute(status -> {
            long session = ids.next();
            store.insertSignIn(session, realm, subject, limited, now());
            return issue(new Caller(realm, subject, session, limited));
        });
    }

    /** Exchanges a refresh token for new tokens; refused with {@code platform.token-invalid} when it is not the newest. */
    public Tokens refresh(Realm realm, String refreshToken) {
        Tokens tokens = transaction.execute(status -> rotate(realm, refreshToken));
        if (tokens == null) {
            throw new Refused(PlatformProblem.TOKEN_INVALID);
        }
        return tokens;
    }

    private @org.jspecify.annotations.Nullable Tokens rotate(Realm realm, String refreshToken) {
        var found = store.findToken(hash(refreshToken)).orElse(null);
        if (found == null || found.realm() != realm || found.endedAt() != null || !now().isBefore(found.expiresAt())) {
            return null;
        }
        boolean first = store.markUsed(found.tokenId(), now());
        Instant usedAt = found.usedAt();
        if (!first && usedAt != null && usedAt.plus(SAME_MOMENT).isBefore(now())) {
            store.end(found.session(), now());
            return null;
        }
        return issue(new Caller(realm, found.subject(), found.session(), found.limited()));
    }

    /** Ends one sign-in at once. Ending it again changes nothing. */
    public void end(long session) {
        store.end(session, now());
    }

    /** Ends the sign-in that this refresh token belongs to, if there is one. */
    public void end(Realm realm, String refreshToken) {
        store.findToken(hash(refreshToken))
                .filter(found -> found.realm() == realm)
                .ifPresent(found -> store.end(found.session(), now()));
    }

    /** Ends every sign-in of this subject: sign out everywhere, after a password change or when disabled. */
    public void endAll(Realm realm, long subject) {
        store.endAll(realm, subject, now());
    }

    /** Whether the sign-in of an access token has not been ended. */
    public boolean isLive(long session) {
        return store.isLive(session);
    }

    private Tokens issue(Caller caller) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String refresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Long session = java.util.Objects.requireNonNull(caller.session());
        store.insertToken(ids.next(), session, hash(refresh), now(), now().plus(REFRESH_LIFETIME));
        return new Tokens(
                accessTokens.issue(caller, ACCESS_LIFETIME), ACCESS_LIFETIME.toSeconds(),
                refresh, REFRESH_LIFETIME.toSeconds(), caller);
    }

    private Instant now() {
        return clock.instant();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
