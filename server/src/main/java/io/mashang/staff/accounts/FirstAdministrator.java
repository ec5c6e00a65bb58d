package io.mashang.staff.accounts;

import io.mashang.platform.StartRefused;
import io.mashang.platform.ids.Ids;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.Role;
import io.mashang.staff.StaffId;
import io.mashang.staff.accounts.StaffAccountStore.NewAccount;
import io.mashang.staff.accounts.StaffAccountStore.UnusedAccount;
import io.mashang.staff.model.OneTimePassword;
import io.mashang.staff.signin.PasswordHashes;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a new installation its first administrator, with a password that works once and not for long. As long as nobody has
 * signed in with it, an expired one is replaced at the next start, and a configured one replaces any.
 */
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {

    private static final String USERNAME = "admin";
    private static final int SHORTEST = 12;

    private final StaffAccountStore store;
    private final PasswordHashes hashes;
    private final ResetStaffPassword resetPassword;
    private final AuditTrail audit;
    private final PrintedPasswords printed;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;
    private final @Nullable String configured;

    FirstAdministrator(StaffAccountStore store, PasswordHashes hashes, ResetStaffPassword resetPassword,
            AuditTrail audit, PrintedPasswords printed, TransactionTemplate transaction, Ids ids, Clock clock,
            @Value("${mashang.admin.one-time-password:#{null}}") @Nullable String configured) {
        this.store = store;
        this.hashes = hashes;
        this.resetPassword = resetPassword;
        this.audit = audit;
        this.printed = printed;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        this.configured = configured;
        if (configured != null && configured.length() < SHORTEST) {
            throw new StartRefused(
                    "mashang.admin.one-time-password is too short: use at least " + SHORTEST + " characters.");
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String password = configured != null ? configured : OneTimePassword.next(new SecureRandom());
        if (store.isEmpty() ? open(password) : replace(password)) {
            printed.add(USERNAME, configured == null ? password : "(mashang.admin.one-time-password)");
        }
    }

    private boolean open(String password) {
        NewAccount account = new NewAccount(
                new StaffId(ids.next()), USERNAME, "管理员", hashes.hash(password), clock.instant().plus(OneTimePassword.LIFETIME));
        try {
            return Objects.requireNonNull(transaction.execute(status -> insert(account)));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return false;
        }
    }

    private boolean insert(NewAccount account) {
        if (!store.insertFirst(account, clock.instant())) {
            return false;
        }
        store.replaceOtherRoles(account.id(), EnumSet.of(Role.ADMINISTRATOR));
        audit.record(null, "staff.account-opened", "staff:" + account.id().value(), Map.of("username", USERNAME));
        return true;
    }

    private boolean replace(String password) {
        UnusedAccount unused = store.findUnused(USERNAME).orElse(null);
        if (unused == null || (configured == null && clock.instant().isBefore(unused.oneTimeUntil()))) {
            return false;
        }
        resetPassword.reset(null, unused.id(), password);
        return true;
    }
}
