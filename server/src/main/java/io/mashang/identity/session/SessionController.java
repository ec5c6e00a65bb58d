package io.mashang.identity.session;

import io.mashang.identity.Members;
import io.mashang.platform.access.Anyone;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import io.mashang.wechat.WechatGateway;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/app/api/session")
class SessionController {

    record MiniRequest(@NotBlank @Size(max = 200) String code) {}

    record OauthRequest(@NotBlank @Size(max = 200) String code, @NotBlank @Size(max = 64) String state) {}

    record RefreshRequest(@Nullable @Size(max = 200) String refreshToken) {}

    private final WechatGateway wechat;
    private final Members members;
    private final MemberSessions sessions;
    private final OauthStates states;

    SessionController(WechatGateway wechat, Members members, MemberSessions sessions, OauthStates states) {
        this.wechat = wechat;
        this.members = members;
        this.sessions = sessions;
        this.states = states;
    }

    @Anyone
    @PostMapping("/wechat-mini")
    SessionView miniProgram(@Valid @RequestBody MiniRequest request) {
        return sessions.beginInMiniProgram(members.of(wechat.miniProgramLogin(request.code())));
    }

    @Anyone
    @PostMapping("/wechat-oauth")
    SessionView oauth(@Valid @RequestBody OauthRequest request, HttpServletRequest http, HttpServletResponse answer) {
        states.take(request.state(), http, answer);
        return sessions.beginInBrowser(members.of(wechat.oauthLogin(request.code())), http, answer);
    }

    @Anyone
    @PostMapping("/refresh")
    SessionView refresh(
            @Valid @RequestBody(required = false) @Nullable RefreshRequest request,
            HttpServletRequest http,
            HttpServletResponse answer) {
        if (request != null && request.refreshToken() != null) {
            return sessions.renewInMiniProgram(request.refreshToken());
        }
        return sessions.renewInBrowser(http, answer);
    }

    @ForMembers
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(Caller caller, HttpServletRequest http, HttpServletResponse answer) {
        sessions.end(caller, http, answer);
    }
}
