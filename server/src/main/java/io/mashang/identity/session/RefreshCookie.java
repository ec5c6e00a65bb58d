package io.mashang.identity.session;

import io.mashang.identity.IdentityProblem;
import io.mashang.platform.MashangSettings;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.SignIns;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Cookies that only the session endpoints see. Whoever uses one must also send a header that no foreign page can send. */
@Component
class RefreshCookie {

    static final String NAME = "mashang_member";
    private static final String PATH = "/app/api/session";
    private static final String OWN_PAGE_HEADER = "X-Requested-With";
    private static final String OWN_PAGE = "mashang";

    private final boolean secure;

    RefreshCookie(MashangSettings settings) {
        this.secure = "https".equals(settings.baseUrl().getScheme());
    }

    void give(HttpServletResponse answer, SignIns.Tokens tokens) {
        give(answer, NAME, tokens.refreshToken(), Duration.ofSeconds(tokens.refreshInSeconds()));
    }

    void give(HttpServletResponse answer, String name, String value, Duration lifetime) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path(PATH)
                .maxAge(lifetime)
                .build();
        answer.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    void remove(HttpServletResponse answer, String name) {
        give(answer, name, "", Duration.ZERO);
    }

    static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** The refresh token of a request from one of our own pages. */
    static Optional<String> readFromOwnPage(HttpServletRequest request) {
        Optional<String> token = read(request, NAME);
        if (token.isPresent() && !isOwnPage(request)) {
            throw new Refused(IdentityProblem.HEADER_MISSING, Map.of("header", OWN_PAGE_HEADER + ": " + OWN_PAGE));
        }
        return token;
    }

    static boolean isOwnPage(HttpServletRequest request) {
        return OWN_PAGE.equals(request.getHeader(OWN_PAGE_HEADER));
    }
}
