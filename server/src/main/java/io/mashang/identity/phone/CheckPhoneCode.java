package io.mashang.identity.phone;

import io.mashang.identity.IdentityProblem;
import io.mashang.platform.problem.Refused;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Compares a code with the newest one sent. Every try is counted and stays counted; five are allowed. */
@Component
class CheckPhoneCode {

    private static final int TRIES = 5;

    private final PhoneCodeStore store;
    private final CodeHashes hashes;
    private final Clock clock;

    CheckPhoneCode(PhoneCodeStore store, CodeHashes hashes, Clock clock) {
        this.store = store;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** @return the id of the right code, which the transaction that relies on it must still {@linkplain #use use} */
    long require(CodeHolder holder, PhoneNumbers.Mobile phone, String code) {
        var sent = store.newest(holder, phone.index())
                .filter(found -> clock.instant().isBefore(found.expiresAt()))
                .orElseThrow(() -> new Refused(IdentityProblem.CODE_EXPIRED));
        if (!store.countTry(sent.id(), TRIES)) {
            throw new Refused(IdentityProblem.CODE_USED_UP);
        }
        if (!MessageDigest.isEqual(sent.hash(), hashes.of(sent.id(), code))) {
            int left = TRIES - store.tries(sent.id());
            throw left > 0
                    ? new Refused(IdentityProblem.CODE_WRONG, Map.of("triesLeft", left))
                    : new Refused(IdentityProblem.CODE_USED_UP);
        }
        return sent.id();
    }

    /** Inside the transaction that relies on the code: a code is good for one. */
    void use(long codeId) {
        if (!store.use(codeId, clock.instant())) {
            throw new Refused(IdentityProblem.CODE_USED_UP);
        }
    }
}
