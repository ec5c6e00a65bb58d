package io.mashang.staff.accounts;

import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.SignIns;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import io.mashang.staff.StaffProblem;
import io.mashang.staff.model.OneTimePassword;
import io.mashang.staff.signin.PasswordHashes;
import io.mashang.staff.signin.StaffRights;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Replaces a password by a one-time password and ends every sign-in made with the old one. */
@Component
class ResetStaffPassword {

    private final StaffAccountStore store;
    private final PasswordHashes hashes;
    private final StaffRights rights;
    private final SignIns signIns;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ResetStaffPassword(StaffAccountStore store, PasswordHashes hashes, StaffRights rights, SignIns signIns,
            AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.hashes = hashes;
        this.rights = rights;
        this.signIns = signIns;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    String reset(StaffActor actor, StaffId id) {
        String oneTimePassword = OneTimePassword.next(random);
        reset(actor, id, oneTimePassword);
        return oneTimePassword;
    }

    /** @param actor null when the system itself does it */
    void reset(@Nullable StaffActor actor, StaffId id, String oneTimePassword) {
        String hash = hashes.hash(oneTimePassword);
        transaction.executeWithoutResult(status -> {
            if (!store.setOneTimePassword(id, hash, clock.instant().plus(OneTimePassword.LIFETIME))) {
                throw new Refused(StaffProblem.ACCOUNT_UNKNOWN);
            }
            rights.changed(id);
            signIns.endAll(Realm.STAFF, id.value());
            audit.record(actor, "staff.password-reset", "staff:" + id.value(), Map.of());
        });
    }
}
