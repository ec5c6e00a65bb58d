package io.mashang.wechat.sandbox;

import io.mashang.platform.access.Anyone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What WeChat does inside a person's phone: codes for pages and mini programs, the menu on the screen, who acts. */
@RestController
@RequestMapping("/sandbox/api")
@Anyone
@SandboxOnly
class SandboxPhoneController {

    private final People people;
    private final FakeCodes codes;
    private final FakeAccount account;

    SandboxPhoneController(People people, FakeCodes codes, FakeAccount account) {
        this.people = people;
        this.codes = codes;
        this.account = account;
    }

    record CodeView(String code) {}

    record MenuView(JsonNode buttons, @Nullable Instant publishedAt) {}

    record SubscribeRequest(@NotBlank String templateId, @Min(1) @Max(100) int times) {}

    /** @param rank what WeChat's risk control says of this person; -1: it does not answer */
    record RiskRequest(@Min(-1) @Max(4) int rank) {}

    @GetMapping("/menu")
    MenuView menu() {
        var menu = account.menu();
        JsonNode none = JsonNodeFactory.instance.arrayNode();
        return new MenuView(Objects.requireNonNullElse(menu.buttons(), none), menu.publishedAt());
    }

    @PostMapping("/users/{id}/login-code")
    CodeView loginCode(@PathVariable String id) {
        return new CodeView(codes.issue(FakeCodes.Kind.LOGIN, people.get(id)));
    }

    @PostMapping("/users/{id}/phone-code")
    CodeView phoneCode(@PathVariable String id) {
        return new CodeView(codes.issue(FakeCodes.Kind.PHONE, people.get(id)));
    }

    @PostMapping("/users/{id}/oauth-code")
    CodeView oauthCode(@PathVariable String id) {
        return new CodeView(codes.issue(FakeCodes.Kind.OAUTH, people.get(id)));
    }

    @PostMapping("/users/{id}/subscribe")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(@PathVariable String id, @Valid @RequestBody SubscribeRequest request) {
        account.grant(people.get(id), request.templateId(), request.times());
    }

    @PostMapping("/users/{id}/risk-rank")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rank(@PathVariable String id, @Valid @RequestBody RiskRequest request) {
        account.rank(people.get(id), request.rank());
    }

    @PostMapping("/users/{id}/acting")
    ResponseEntity<Void> act(@PathVariable String id) {
        return cookie(people.get(id).id(), Duration.ofDays(30));
    }

    @DeleteMapping("/acting")
    ResponseEntity<Void> actAsNobody() {
        return cookie("", Duration.ZERO);
    }

    /** Readable by pages: its presence tells them that they are inside the fake WeChat. */
    private static ResponseEntity<Void> cookie(String value, Duration age) {
        var cookie = ResponseCookie.from(FakeOauthServer.ACTING, value).path("/").sameSite("Lax").maxAge(age).build();
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
    }
}
