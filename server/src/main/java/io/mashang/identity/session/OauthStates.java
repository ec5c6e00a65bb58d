package io.mashang.identity.session;

import io.mashang.identity.IdentityProblem;
import io.mashang.platform.MashangSettings;
import io.mashang.platform.crypto.HmacSha256;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.problem.Refused;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Ties an OAuth answer to the browser that asked (RFC 6749 §10.12): the state travels through WeChat and, signed with the
 * way back, in a short-lived cookie. Layout: state.expiry.path.mac, each part base64url.
 */
@Component
class OauthStates {

    private static final String COOKIE = "mashang_oauth";
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int PARTS = 4;

    private final HmacSha256 mac;
    private final boolean secure;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OauthStates(KeyRing keys, MashangSettings settings, Clock clock) {
        this.mac = new HmacSha256(keys, "identity.oauth-state.1");
        this.secure = "https".equals(settings.baseUrl().getScheme());
        this.clock = clock;
    }

    String newState() {
        byte[] state = new byte[16];
        random.nextBytes(state);
        return encode(state);
    }

    void remember(String state, ReturnPath back, HttpServletResponse answer) {
        String payload = state
                + "." + clock.instant().plus(LIFETIME).toEpochMilli()
                + "." + encode(back.path().getBytes(StandardCharsets.UTF_8));
        give(payload + "." + mac(payload), LIFETIME, answer);
    }

    /** The way back of this browser's sign-in with this state, once; refused when it began elsewhere or too long ago. */
    ReturnPath take(String state, HttpServletRequest request, HttpServletResponse answer) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        give("", Duration.ZERO, answer);
        return Optional.ofNullable(cookie)
                .flatMap(value -> open(value.getValue(), state))
                .orElseThrow(() -> new Refused(IdentityProblem.OAUTH_STATE_UNKNOWN));
    }

    private Optional<ReturnPath> open(String cookie, String state) {
        List<String> parts = List.of(cookie.split("\\.", -1));
        if (parts.size() != PARTS) {
            return Optional.empty();
        }
        String payload = String.join(".", parts.subList(0, PARTS - 1));
        boolean ours = equal(mac(payload), parts.get(3));
        if (!ours || !equal(parts.get(0), state) || clock.millis() >= Long.parseLong(parts.get(1))) {
            return Optional.empty();
        }
        return Optional.of(new ReturnPath(new String(Base64.getUrlDecoder().decode(parts.get(2)), StandardCharsets.UTF_8)));
    }

    /** Lax, because the way back is a link on a page of WeChat. */
    private void give(String value, Duration lifetime, HttpServletResponse answer) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/app/api/session")
                .maxAge(lifetime)
                .build();
        answer.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String mac(String payload) {
        return encode(mac.of(payload));
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
