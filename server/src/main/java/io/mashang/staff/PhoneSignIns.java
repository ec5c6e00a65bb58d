package io.mashang.staff;

import io.mashang.platform.tokens.SignIns;
import java.util.Optional;
import java.util.Set;

/** Sign-ins of staff from a phone that somebody else vouches for. They reach what is {@link OpenToPhones} and nothing else. */
public interface PhoneSignIns {

    /** @param stamp follows from the password as it is now and tells nothing of it */
    record Proved(StaffActor staff, byte[] stamp) {}

    record Begun(SignIns.Tokens tokens, StaffActor staff, Set<Permission> permissions) {}

    /**
     * Who has this password. Refused, delayed and written down as a sign-in at the console is; one-time passwords prove nobody.
     *
     * @param source the address that asks
     */
    Proved prove(String username, String password, String source);

    /** Empty when the password is not that of the stamp any more, or the account is disabled. */
    Optional<Begun> begin(StaffId staff, byte[] stamp);
}
