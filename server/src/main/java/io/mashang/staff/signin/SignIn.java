package io.mashang.staff.signin;

import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.SignIns;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffProblem;
import io.mashang.staff.signin.CredentialStore.Credentials;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs a staff member in with username and password. An unknown username is answered like a wrong password, as slowly. */
@Component
class SignIn {

    private final CredentialStore store;
    private final PasswordHashes hashes;
    private final SignInDelays delays;
    private final SignIns signIns;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(CredentialStore store, PasswordHashes hashes, SignInDelays delays, SignIns signIns, AuditTrail audit,
            TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.hashes = hashes;
        this.delays = delays;
        this.signIns = signIns;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    SignIns.Tokens signIn(String username, String password, String source) {
        return begin(prove(username, password, source), source);
    }

    /** The account with this username and password, when nothing is wrong with it. */
    Credentials prove(String username, String password, String source) {
        delays.begin(username, source);
        Credentials found = store.findByUsername(username).orElse(null);
        StaffProblem problem = problemWith(found, password);
        if (found == null || problem != null) {
            audit.record(null, "staff.sign-in-failed", subject(found), Map.of("source", source));
            throw new Refused(problem == null ? StaffProblem.CREDENTIALS_WRONG : problem);
        }
        delays.succeeded(username, source);
        return found;
    }

    private SignIns.Tokens begin(Credentials found, String source) {
        StaffActor actor = new StaffActor(found.id(), found.displayName());
        return Objects.requireNonNull(transaction.execute(status -> {
            store.signedIn(found.id(), clock.instant());
            audit.record(actor, "staff.signed-in", subject(found), Map.of("source", source));
            return signIns.begin(Realm.STAFF, found.id().value(), found.mustChange());
        }));
    }

    /** Only who knows the password is told what else is wrong with the account. */
    private @Nullable StaffProblem problemWith(@Nullable Credentials found, String password) {
        boolean match = hashes.matches(password, found == null ? null : found.hash());
        if (found == null || !match) {
            return StaffProblem.CREDENTIALS_WRONG;
        }
        if (found.disabled()) {
            return StaffProblem.DISABLED;
        }
        Instant until = found.oneTimeUntil();
        return until != null && !clock.instant().isBefore(until) ? StaffProblem.ONE_TIME_PASSWORD_EXPIRED : null;
    }

    /** What was typed for an unknown username is not kept: it may be a password. */
    private static String subject(@Nullable Credentials found) {
        return found == null ? "staff:unknown" : "staff:" + found.id().value();
    }
}
