package io.mashang.staff.accounts;

import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import io.mashang.staff.StaffProblem;
import io.mashang.staff.accounts.StaffAccountStore.NewAccount;
import io.mashang.staff.model.OneTimePassword;
import io.mashang.staff.signin.PasswordHashes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens an account with a one-time password. A username is given once: a second call with it is refused. */
@Component
class OpenStaffAccount {

    private final StaffAccountStore store;
    private final PasswordHashes hashes;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OpenStaffAccount(StaffAccountStore store, PasswordHashes hashes, AuditTrail audit, TransactionTemplate transaction,
            Ids ids, Clock clock) {
        this.store = store;
        this.hashes = hashes;
        this.audit = audit;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    record Opened(StaffId id, String oneTimePassword) {}

    /** @param actor null when the system itself opens it */
    Opened open(@Nullable StaffActor actor, String username, String displayName, Set<Role> roles) {
        String oneTimePassword = OneTimePassword.next(random);
        Instant until = clock.instant().plus(OneTimePassword.LIFETIME);
        StaffId id = new StaffId(ids.next());
        NewAccount account = new NewAccount(id, username, displayName, hashes.hash(oneTimePassword), until);
        try {
            transaction.executeWithoutResult(status -> {
                store.insert(account, clock.instant());
                store.replaceOtherRoles(id, roles);
                audit.record(actor, "staff.account-opened", "staff:" + id.value(), Map.of("username", username, "roles", roles));
            });
        } catch (DuplicateKeyException e) {
            throw new Refused(StaffProblem.USERNAME_TAKEN, Map.of("username", username));
        }
        return new Opened(id, oneTimePassword);
    }
}
