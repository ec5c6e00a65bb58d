package io.mashang.platform.tokens;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.stereotype.Component;

/** Turns a bearer token into its caller, or refuses: forged, expired, of another realm, or of a sign-in that has ended. */
@Component
public final class CallerTokens {

    private final AccessTokens accessTokens;
    private final SignIns signIns;

    CallerTokens(AccessTokens accessTokens, SignIns signIns) {
        this.accessTokens = accessTokens;
        this.signIns = signIns;
    }

    public Caller verify(Realm realm, String token) {
        Caller caller = read(realm, token);
        Long session = caller.session();
        if (session != null && !isLive(session)) {
            throw new Refused(PlatformProblem.TOKEN_INVALID);
        }
        return caller;
    }

    /** While the database is away a valid token counts: it ends within minutes by itself, and nobody is signed out. */
    private boolean isLive(long session) {
        try {
            return signIns.isLive(session);
        } catch (DataAccessResourceFailureException away) {
            return true;
        }
    }

    private Caller read(Realm realm, String token) {
        try {
            return accessTokens.verify(realm, token);
        } catch (JwtValidationException e) {
            boolean onlyExpired = e.getErrors().stream().allMatch(error -> error.getErrorCode().equals(AccessTokens.EXPIRED));
            throw new Refused(onlyExpired ? PlatformProblem.TOKEN_EXPIRED : PlatformProblem.TOKEN_INVALID);
        } catch (JwtException e) {
            throw new Refused(PlatformProblem.TOKEN_INVALID);
        }
    }
}
