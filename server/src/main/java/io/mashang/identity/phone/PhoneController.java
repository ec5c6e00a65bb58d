package io.mashang.identity.phone;

import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.MemberId;
import io.mashang.identity.account.MemberView;
import io.mashang.identity.account.Profiles;
import io.mashang.identity.consent.GiveConsent;
import io.mashang.identity.session.MemberSessions;
import io.mashang.identity.session.SessionView;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForMembers
@RequestMapping("/app/api/phone")
class PhoneController {

    /** @param challenge what {@code identity.challenge-needed} asked, with its answer */
    record CodeRequest(
            @NotBlank @Size(max = 32) String phone,
            @Nullable @Size(max = 64) String challenge,
            @Nullable @Size(max = 32) String answer) {}

    record CodeView(long resendAfterSeconds, long expiresInSeconds) {}

    record BindRequest(
            @NotBlank @Size(max = 32) String phone,
            @NotBlank @Size(max = 12) String code,
            @NotBlank @Size(max = 16) String consentVersion) {}

    record BindWechatRequest(@NotBlank @Size(max = 200) String phoneCode, @NotBlank @Size(max = 16) String consentVersion) {}

    /** @param session new tokens when this WeChat account was folded into the member who had the phone; else null */
    record BoundView(MemberView member, @Nullable SessionView session) {}

    private final PhoneNumbers numbers;
    private final Challenges challenges;
    private final SendPhoneCode send;
    private final ProvePhone prove;
    private final Profiles profiles;
    private final MemberSessions sessions;

    PhoneController(
            PhoneNumbers numbers, Challenges challenges, SendPhoneCode send, ProvePhone prove, Profiles profiles,
            MemberSessions sessions) {
        this.numbers = numbers;
        this.challenges = challenges;
        this.send = send;
        this.prove = prove;
        this.profiles = profiles;
        this.sessions = sessions;
    }

    @PostMapping("/code")
    CodeView code(@Valid @RequestBody CodeRequest request, Caller caller, HttpServletRequest http) {
        PhoneNumbers.Mobile phone = numbers.read(request.phone());
        challenges.pass(http.getRemoteAddr(), phone.index(), request.challenge(), request.answer());
        send.send(CodeHolder.of(caller), phone);
        return new CodeView(CodeLimits.PAUSE.toSeconds(), SendPhoneCode.VALID_FOR.toSeconds());
    }

    @PostMapping("/bind")
    BoundView bind(
            @Valid @RequestBody BindRequest request, Caller caller, HttpServletRequest http, HttpServletResponse answer) {
        GiveConsent.requireCurrent(ConsentPurpose.PHONE, request.consentVersion());
        MemberId bound = prove.byCode(CodeHolder.of(caller), request.phone(), request.code().strip());
        return view(bound, caller, http, answer);
    }

    @PostMapping("/bind-wechat")
    BoundView bindWechat(
            @Valid @RequestBody BindWechatRequest request, Caller caller, HttpServletRequest http,
            HttpServletResponse answer) {
        GiveConsent.requireCurrent(ConsentPurpose.PHONE, request.consentVersion());
        MemberId bound = prove.byWechat(new MemberId(caller.subject()), request.phoneCode());
        return view(bound, caller, http, answer);
    }

    private BoundView view(MemberId bound, Caller caller, HttpServletRequest http, HttpServletResponse answer) {
        boolean folded = bound.value() != caller.subject();
        return new BoundView(profiles.view(bound), folded ? sessions.beginAgain(bound, http, answer) : null);
    }
}
