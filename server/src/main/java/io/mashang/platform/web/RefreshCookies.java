package io.mashang.platform.web;

import io.mashang.platform.MashangSettings;
import io.mashang.platform.PlatformProblem;
import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.SignIns;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The refresh token of browsers: in a cookie that scripts cannot read and other sites cannot send. Reading it asks for a
 * header besides, which no form or image of another site can set.
 */
@Component
public final class RefreshCookies {

    /** Send {@code X-Requested-With: mashang} with every request that reads the cookie. */
    public static final String REQUESTED_WITH = "X-Requested-With";

    private static final String OURS = "mashang";
    private final boolean alwaysSecure;

    /** @param alwaysSecure when not set, an https base URL means yes: then a proxy ends TLS before us */
    RefreshCookies(@Value("${mashang.cookies.always-secure:#{null}}") @Nullable Boolean alwaysSecure, MashangSettings settings) {
        this.alwaysSecure = alwaysSecure == null ? "https".equalsIgnoreCase(settings.baseUrl().getScheme()) : alwaysSecure;
    }

    /** @param path the only path that the browser sends it to, for example {@code /console/api/session} */
    public ResponseCookie with(SignIns.Tokens tokens, String path, HttpServletRequest request) {
        Realm realm = tokens.caller().realm();
        return cookie(realm, path, tokens.refreshToken(), Duration.ofSeconds(tokens.refreshInSeconds()), request);
    }

    /** Takes the cookie away. */
    public ResponseCookie none(Realm realm, String path, HttpServletRequest request) {
        return cookie(realm, path, "", Duration.ZERO, request);
    }

    /** The refresh token that the browser sent, or empty; refused without the header. */
    public Optional<String> read(Realm realm, HttpServletRequest request) {
        if (!OURS.equals(request.getHeader(REQUESTED_WITH))) {
            throw new Refused(PlatformProblem.REQUESTED_WITH_MISSING);
        }
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(realm, request)) && !cookie.getValue().isEmpty())
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private ResponseCookie cookie(Realm realm, String path, String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(name(realm, request), value)
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite("Strict")
                .path(path)
                .maxAge(age)
                .build();
    }

    /** Browsers take a {@code __Secure-} cookie over TLS only, so that nobody in between can plant one. */
    private String name(Realm realm, HttpServletRequest request) {
        return (isSecure(request) ? "__Secure-" : "") + "mashang-" + realm.name().toLowerCase(Locale.ROOT);
    }

    private boolean isSecure(HttpServletRequest request) {
        return alwaysSecure || request.isSecure();
    }
}
