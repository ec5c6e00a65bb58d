package io.mashang.identity.session;

import io.mashang.identity.Members;
import io.mashang.identity.IdentityProblem;
import io.mashang.platform.MashangSettings;
import io.mashang.platform.access.Anyone;
import io.mashang.platform.problem.Refused;
import io.mashang.wechat.WechatGateway;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The way of a browser through WeChat's OAuth page and back: every answer is a redirect, because a person follows it. */
@RestController
@Anyone
@RequestMapping("/app/api/session")
class OauthController {

    private static final String BACK = "/app/api/session/oauth-return";

    private final WechatGateway wechat;
    private final Members members;
    private final MemberSessions sessions;
    private final OauthStates states;
    private final MashangSettings settings;

    OauthController(
            WechatGateway wechat, Members members, MemberSessions sessions, OauthStates states, MashangSettings settings) {
        this.wechat = wechat;
        this.members = members;
        this.sessions = sessions;
        this.states = states;
        this.settings = settings;
    }

    @GetMapping("/oauth-start")
    ResponseEntity<Void> start(
            @RequestParam(required = false) @Nullable String to, HttpServletRequest request, HttpServletResponse answer) {
        ReturnPath back = ReturnPath.of(to);
        String state = states.newState();
        URI page = wechat.oauthPage(settings.baseUrl().resolve(BACK), state);
        boolean wechatsOwn = page.isAbsolute();
        if (wechatsOwn && !isInsideWechat(request)) {
            return redirect(page("/member/open-in-wechat", null, back.path()));
        }
        states.remember(state, back, answer);
        return redirect(page);
    }

    @GetMapping("/oauth-return")
    ResponseEntity<Void> back(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            HttpServletRequest request,
            HttpServletResponse answer) {
        String to = "/member/";
        try {
            to = states.take(Objects.requireNonNullElse(state, ""), request, answer).path();
            if (code == null || code.isBlank()) {
                throw new Refused(IdentityProblem.OAUTH_STATE_UNKNOWN);
            }
            sessions.beginInBrowser(members.of(wechat.oauthLogin(code)), request, answer);
            return redirect(URI.create(to));
        } catch (Refused refused) {
            return redirect(page("/member/session-problem", refused.problem().code(), to));
        }
    }

    private static URI page(String path, @Nullable String problem, String to) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(path).queryParam("to", "{to}");
        return problem == null
                ? page.encode().buildAndExpand(to).toUri()
                : page.queryParam("code", "{code}").encode().buildAndExpand(to, problem).toUri();
    }

    private static boolean isInsideWechat(HttpServletRequest request) {
        String browser = request.getHeader(HttpHeaders.USER_AGENT);
        return browser != null && browser.contains("MicroMessenger");
    }

    private static ResponseEntity<Void> redirect(URI to) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(to)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
