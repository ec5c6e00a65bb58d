package io.mashang.identity.session;

import io.mashang.identity.MemberId;
import io.mashang.identity.account.Profiles;
import io.mashang.platform.PlatformProblem;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.SignIns;
import io.mashang.platform.web.RefreshCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Begins, renews and ends the sign-ins of members: browsers keep the refresh token in a cookie, mini programs themselves. */
@Component
public class MemberSessions {

    private static final String COOKIE_PATH = "/app/api/session";
    private static final String OWN_PAGE = "mashang";

    private final SignIns signIns;
    private final RefreshCookies cookies;
    private final Profiles profiles;

    MemberSessions(SignIns signIns, RefreshCookies cookies, Profiles profiles) {
        this.signIns = signIns;
        this.cookies = cookies;
        this.profiles = profiles;
    }

    SessionView beginInMiniProgram(MemberId member) {
        return inBody(begin(member));
    }

    SessionView beginInBrowser(MemberId member, HttpServletRequest request, HttpServletResponse answer) {
        return inCookie(begin(member), request, answer);
    }

    /**
     * After a fold, in the way in which this client keeps its refresh token: the cookie's path hides it here, but our pages
     * say who they are by a header and mini programs do not.
     */
    public SessionView beginAgain(MemberId member, HttpServletRequest request, HttpServletResponse answer) {
        return OWN_PAGE.equals(request.getHeader(RefreshCookies.REQUESTED_WITH))
                ? beginInBrowser(member, request, answer)
                : beginInMiniProgram(member);
    }

    SessionView renewInMiniProgram(String refreshToken) {
        return inBody(signIns.refresh(Realm.MEMBER, refreshToken));
    }

    /** Only for a request from one of our own pages: another site's cannot send the header that is asked for. */
    SessionView renewInBrowser(HttpServletRequest request, HttpServletResponse answer) {
        String token = cookies.read(Realm.MEMBER, request).orElseThrow(() -> new Refused(PlatformProblem.SIGN_IN_NEEDED));
        return inCookie(signIns.refresh(Realm.MEMBER, token), request, answer);
    }

    void end(Caller caller, HttpServletRequest request, HttpServletResponse answer) {
        signIns.end(Objects.requireNonNull(caller.session()));
        add(cookies.none(Realm.MEMBER, COOKIE_PATH, request), answer);
    }

    private SignIns.Tokens begin(MemberId member) {
        return signIns.begin(Realm.MEMBER, member.value(), false);
    }

    private SessionView inBody(SignIns.Tokens tokens) {
        return view(tokens, tokens.refreshToken());
    }

    private SessionView inCookie(SignIns.Tokens tokens, HttpServletRequest request, HttpServletResponse answer) {
        add(cookies.with(tokens, COOKIE_PATH, request), answer);
        return view(tokens, null);
    }

    private static void add(ResponseCookie cookie, HttpServletResponse answer) {
        answer.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private SessionView view(SignIns.Tokens tokens, @Nullable String refreshToken) {
        MemberId member = new MemberId(tokens.caller().subject());
        return new SessionView(tokens.accessToken(), tokens.expiresInSeconds(), refreshToken, profiles.view(member));
    }
}
