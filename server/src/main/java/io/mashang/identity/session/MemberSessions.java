package io.mashang.identity.session;

import io.mashang.identity.MemberId;
import io.mashang.identity.account.Profiles;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.Realm;
import io.mashang.platform.tokens.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins, renews and ends the sign-ins of members: browsers keep the refresh token in a cookie, mini programs themselves. */
@Component
public class MemberSessions {

    private final SignIns signIns;
    private final RefreshCookie cookie;
    private final Profiles profiles;

    MemberSessions(SignIns signIns, RefreshCookie cookie, Profiles profiles) {
        this.signIns = signIns;
        this.cookie = cookie;
        this.profiles = profiles;
    }

    SessionView beginInMiniProgram(MemberId member) {
        return inBody(begin(member));
    }

    SessionView beginInBrowser(MemberId member, HttpServletResponse answer) {
        return inCookie(begin(member), answer);
    }

    /**
     * After a fold, in the way in which this client keeps its refresh token: the cookie's path hides it here, but our pages
     * say who they are by a header and mini programs do not.
     */
    public SessionView beginAgain(MemberId member, HttpServletRequest request, HttpServletResponse answer) {
        return RefreshCookie.isOwnPage(request) ? beginInBrowser(member, answer) : beginInMiniProgram(member);
    }

    SessionView renewInMiniProgram(String refreshToken) {
        return inBody(signIns.refresh(Realm.MEMBER, refreshToken));
    }

    SessionView renewInBrowser(String refreshToken, HttpServletResponse answer) {
        return inCookie(signIns.refresh(Realm.MEMBER, refreshToken), answer);
    }

    void end(Caller caller, HttpServletResponse answer) {
        signIns.end(Objects.requireNonNull(caller.session()));
        cookie.remove(answer, RefreshCookie.NAME);
    }

    private SignIns.Tokens begin(MemberId member) {
        return signIns.begin(Realm.MEMBER, member.value(), false);
    }

    private SessionView inBody(SignIns.Tokens tokens) {
        return view(tokens, tokens.refreshToken());
    }

    private SessionView inCookie(SignIns.Tokens tokens, HttpServletResponse answer) {
        cookie.give(answer, tokens);
        return view(tokens, null);
    }

    private SessionView view(SignIns.Tokens tokens, @Nullable String refreshToken) {
        MemberId member = new MemberId(tokens.caller().subject());
        return new SessionView(tokens.accessToken(), tokens.expiresInSeconds(), refreshToken, profiles.view(member));
    }
}
