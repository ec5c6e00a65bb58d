package io.mashang.wechat.sandbox;

import static io.mashang.wechat.sandbox.SandboxConfiguration.OFFICIAL_APP_ID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.platform.MashangSettings;
import io.mashang.platform.access.Anyone;
import io.mashang.platform.problem.ProblemTexts;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The OAuth page of WeChat and the two calls that follow it. */
@RestController
@RequestMapping(SandboxConfiguration.PATH)
@Anyone
@SandboxOnly
class FakeOauthServer {

    /** Names who this browser acts as; pages read it too, to know that they are inside the fake WeChat. */
    static final String ACTING = "mashang_sandbox_person";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Duration LIFETIME = Duration.ofHours(2);

    private record PageToken(Person person, String scope, Instant expiresAt) {}

    private final FakeTokens tokens;
    private final FakeCodes codes;
    private final People people;
    private final MashangSettings settings;
    private final Clock clock;
    private final Cache<String, PageToken> pageTokens = Caffeine.newBuilder().maximumSize(5_000).build();
    private final Cache<String, String> scopes = Caffeine.newBuilder().maximumSize(5_000).build();

    FakeOauthServer(FakeTokens tokens, FakeCodes codes, People people, MashangSettings settings, Clock clock) {
        this.tokens = tokens;
        this.codes = codes;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param as who to sign in as, when the page that asks has been answered */
    @GetMapping("/connect/oauth2/authorize")
    ResponseEntity<String> authorize(
            @RequestParam(defaultValue = "") String appid,
            @RequestParam(name = "redirect_uri", defaultValue = "") String redirect,
            @RequestParam(defaultValue = "snsapi_base") String scope,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String as,
            @CookieValue(name = ACTING, required = false) @Nullable String acting,
            Locale locale) {
        String language = ProblemTexts.language(locale);
        Optional<URI> target = target(redirect);
        if (!appid.equals(OFFICIAL_APP_ID) || target.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, OauthPage.refused(language));
        }
        Optional<Person> person = Optional.ofNullable(as).or(() -> Optional.ofNullable(acting)).flatMap(people::find);
        if (person.isEmpty()) {
            return page(HttpStatus.OK, OauthPage.choice(language, people.all(), appid, redirect, scope, state));
        }
        String code = codes.issue(FakeCodes.Kind.OAUTH, person.get());
        scopes.put(code, scope);
        return ResponseEntity.status(HttpStatus.FOUND).location(back(target.get(), code, state)).build();
    }

    @GetMapping("/sns/oauth2/access_token")
    Map<String, Object> accessToken(
            @RequestParam(defaultValue = "") String appid,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code) {
        tokens.checkSecret(appid, secret);
        Person person = codes.redeem(FakeCodes.Kind.OAUTH, code);
        String scope = Optional.ofNullable(scopes.getIfPresent(code)).orElse("snsapi_base");
        String token = "P" + UUID.randomUUID().toString().replace("-", "");
        pageTokens.put(token, new PageToken(person, scope, clock.instant().plus(LIFETIME)));
        Map<String, Object> answer = new HashMap<>(Map.of(
                "access_token", token, "expires_in", LIFETIME.toSeconds(), "refresh_token", "R" + token,
                "openid", person.officialOpenId(), "scope", scope));
        if (scope.equals("snsapi_userinfo")) {
            answer.put("unionid", person.unionId());
        }
        return answer;
    }

    @GetMapping("/sns/userinfo")
    Map<String, Object> profile(
            @RequestParam(name = "access_token", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String openid) {
        PageToken known = pageTokens.getIfPresent(token);
        if (known == null) {
            throw new WxRefusal(40001, "invalid credential");
        }
        if (!clock.instant().isBefore(known.expiresAt())) {
            throw new WxRefusal(42001, "access_token expired");
        }
        if (!known.person().officialOpenId().equals(openid)) {
            throw new WxRefusal(40003, "invalid openid");
        }
        if (!known.scope().equals("snsapi_userinfo")) {
            throw new WxRefusal(48001, "api unauthorized");
        }
        return Map.of(
                "openid", openid, "nickname", known.person().name(), "sex", 0, "headimgurl", "",
                "unionid", known.person().unionId());
    }

    /** WeChat leads back to the account's own domain only; here also to the loopback names of this machine. */
    private Optional<URI> target(String redirect) {
        try {
            URI uri = URI.create(redirect);
            String host = Optional.ofNullable(uri.getHost()).orElse("");
            boolean own = host.equalsIgnoreCase(settings.baseUrl().getHost())
                    || host.equals("localhost")
                    || host.equals("127.0.0.1");
            return own ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Without the host, so that the browser stays on the name by which it reached this installation. */
    private static URI back(URI target, String code, String state) {
        String query = target.getRawQuery() == null ? "" : target.getRawQuery() + "&";
        String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath().replaceFirst("^/+", "/");
        return URI.create(path + "?" + query + "code=" + code + "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status).contentType(HTML).body(html);
    }
}
