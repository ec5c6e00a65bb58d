package io.mashang.staff.signin;

import io.mashang.platform.web.SourceAddress;
import io.mashang.platform.PlatformProblem;
import io.mashang.platform.access.Anyone;
import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.SignIns;
import io.mashang.platform.web.RefreshCookies;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(SignInController.PATH)
class SignInController {

    static final String PATH = "/console/api/session";

    record SignInRequest(@NotBlank @Size(max = 64) String username, @NotBlank @Size(max = 512) String password) {}

    record ChangePasswordRequest(
            @NotBlank @Size(max = 512) String currentPassword, @NotBlank @Size(max = 512) String newPassword) {}

    private final SignIn signIn;
    private final RefreshSignIn refreshSignIn;
    private final ChangePassword changePassword;
    private final SignIns signIns;
    private final RefreshCookies cookies;

    SignInController(SignIn signIn, RefreshSignIn refreshSignIn, ChangePassword changePassword, SignIns signIns,
            RefreshCookies cookies) {
        this.signIn = signIn;
        this.refreshSignIn = refreshSignIn;
        this.changePassword = changePassword;
        this.signIns = signIns;
        this.cookies = cookies;
    }

    @Anyone
    @PostMapping
    ResponseEntity<SessionView> signIn(@Valid @RequestBody SignInRequest body, HttpServletRequest request) {
        String username = body.username().trim().toLowerCase(Locale.ROOT);
        return answer(signIn.signIn(username, body.password(), SourceAddress.of(request)), request);
    }

    @Anyone
    @PostMapping("/refresh")
    ResponseEntity<SessionView> refreshSignIn(HttpServletRequest request) {
        String token = cookies.read(Realm.STAFF, request)
                .orElseThrow(() -> new Refused(PlatformProblem.SIGN_IN_NEEDED));
        return answer(refreshSignIn.refresh(token), request);
    }

    @Anyone
    @DeleteMapping
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        cookies.read(Realm.STAFF, request).ifPresent(token -> signIns.end(Realm.STAFF, token));
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookies.none(Realm.STAFF, PATH, request).toString())
                .build();
    }

    @StaffMay(Permission.OWN_ACCOUNT)
    @OpenWhilePasswordMustChange
    @PutMapping("/password")
    ResponseEntity<SessionView> changePassword(
            @Valid @RequestBody ChangePasswordRequest body, StaffActor actor, HttpServletRequest request) {
        var tokens = changePassword.change(
                actor, body.currentPassword(), body.newPassword(), SourceAddress.of(request));
        return answer(tokens, request);
    }

    private ResponseEntity<SessionView> answer(SignIns.Tokens tokens, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.SET_COOKIE, cookies.with(tokens, PATH, request).toString())
                .body(refreshSignIn.view(tokens));
    }
}
