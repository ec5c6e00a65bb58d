package io.mashang.staff.signin;

import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.SignIns;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.Organisation;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffProblem;
import io.mashang.staff.model.PasswordRules;
import io.mashang.staff.signin.CredentialStore.Credentials;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets one's own password, ends every sign-in made with the old one and begins a new one. */
@Component
class ChangePassword {

    private final CredentialStore store;
    private final PasswordHashes hashes;
    private final PasswordRules rules;
    private final SignInDelays delays;
    private final StaffRights rights;
    private final SignIns signIns;
    private final AuditTrail audit;
    private final Organisation organisation;
    private final TransactionTemplate transaction;

    ChangePassword(CredentialStore store, PasswordHashes hashes, PasswordRules rules, SignInDelays delays,
            StaffRights rights, SignIns signIns, AuditTrail audit, Organisation organisation, TransactionTemplate transaction) {
        this.store = store;
        this.hashes = hashes;
        this.rules = rules;
        this.delays = delays;
        this.rights = rights;
        this.signIns = signIns;
        this.audit = audit;
        this.organisation = organisation;
        this.transaction = transaction;
    }

    SignIns.Tokens change(StaffActor actor, String current, String wanted, String source) {
        Credentials found = store.find(actor.id()).orElseThrow(() -> new Refused(StaffProblem.ACCOUNT_UNKNOWN));
        checkCurrent(found, current, source);
        if (wanted.equals(current)) {
            throw new Refused(StaffProblem.PASSWORD_UNCHANGED);
        }
        rules.check(wanted, List.of(found.username(), found.displayName(), organisation.name()));
        String hash = hashes.hash(wanted);
        return Objects.requireNonNull(transaction.execute(status -> replace(actor, found, hash, source)));
    }

    private SignIns.Tokens replace(StaffActor actor, Credentials found, String hash, String source) {
        if (!store.changePassword(found.id(), found.hash(), hash)) {
            throw new Refused(StaffProblem.PASSWORD_WRONG);
        }
        audit.record(actor, "staff.password-changed", "staff:" + found.id().value(), Map.of("source", source));
        rights.changed(found.id());
        signIns.endAll(Realm.STAFF, found.id().value());
        return signIns.begin(Realm.STAFF, found.id().value(), false);
    }

    private void checkCurrent(Credentials found, String current, String source) {
        delays.begin(found.username(), source);
        if (!hashes.matches(current, found.hash())) {
            throw new Refused(StaffProblem.PASSWORD_WRONG);
        }
        delays.succeeded(found.username(), source);
    }
}
