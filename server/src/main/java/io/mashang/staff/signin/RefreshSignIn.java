package io.mashang.staff.signin;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.SignIns;
import io.mashang.staff.StaffId;
import io.mashang.staff.StaffProblem;
import org.springframework.stereotype.Component;

/** Keeps a sign-in going, for as long as its account is enabled. */
@Component
class RefreshSignIn {

    private final SignIns signIns;
    private final StaffRights rights;
    private final CredentialStore store;

    RefreshSignIn(SignIns signIns, StaffRights rights, CredentialStore store) {
        this.signIns = signIns;
        this.rights = rights;
        this.store = store;
    }

    SignIns.Tokens refresh(String refreshToken) {
        SignIns.Tokens tokens = signIns.refresh(Realm.STAFF, refreshToken);
        if (rightsOf(tokens).disabled()) {
            signIns.end(Realm.STAFF, tokens.refreshToken());
            throw new Refused(StaffProblem.DISABLED);
        }
        return tokens;
    }

    SessionView view(SignIns.Tokens tokens) {
        StaffId id = new StaffId(tokens.caller().subject());
        String username = store.find(id).map(CredentialStore.Credentials::username).orElse("");
        return SessionView.of(tokens, username, rightsOf(tokens));
    }

    private StaffRights.Rights rightsOf(SignIns.Tokens tokens) {
        return rights.of(new StaffId(tokens.caller().subject()))
                .orElseThrow(() -> new Refused(PlatformProblem.TOKEN_INVALID));
    }
}
