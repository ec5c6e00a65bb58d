package io.mashang.staff.signin;

import io.mashang.platform.web.SourceAddress;
import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.SignIns;
import io.mashang.staff.PhoneSignIns;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import io.mashang.staff.StaffProblem;
import io.mashang.staff.signin.CredentialStore.Credentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Limited sign-ins, of accounts whose password was proved once and is still the same. */
@Component
class ProvedPhoneSignIns implements PhoneSignIns {

    private final SignIn signIn;
    private final CredentialStore store;
    private final StaffRights rights;
    private final SignIns signIns;

    ProvedPhoneSignIns(SignIn signIn, CredentialStore store, StaffRights rights, SignIns signIns) {
        this.signIn = signIn;
        this.store = store;
        this.rights = rights;
        this.signIns = signIns;
    }

    @Override
    public Proved prove(String username, String password, String source) {
        Credentials proved = signIn.prove(username, password, SourceAddress.of(source));
        if (proved.mustChange()) {
            throw new Refused(StaffProblem.PASSWORD_CHANGE_NEEDED);
        }
        return new Proved(new StaffActor(proved.id(), proved.displayName()), stamp(proved));
    }

    @Override
    public Optional<Begun> begin(StaffId staff, byte[] stamp) {
        return store.find(staff)
                .filter(found -> !found.disabled() && MessageDigest.isEqual(stamp(found), stamp))
                .flatMap(found -> rights.of(staff))
                .map(own -> new Begun(signIns.begin(Realm.STAFF, staff.value(), true), own.actor(), own.permissions()));
    }

    private static byte[] stamp(Credentials credentials) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(credentials.hash().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
