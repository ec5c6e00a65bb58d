package io.mashang.staff;

import io.mashang.testing.Http;
import io.mashang.testing.StaffSessions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Staff as administrators open them and as they sign in, through the API only. */
@Component
@Lazy
public class StaffFixture {

    public static final String PASSWORD = "correct horse battery staple";

    private final Http http;
    private final StaffSessions sessions;

    StaffFixture(Http http, StaffSessions sessions) {
        this.http = http;
        this.sessions = sessions;
    }

    public record Opened(String id, String username, String oneTimePassword) {}

    public record SignedIn(String id, String username, Http http, String refreshToken) {}

    /** A new account that still has its one-time password. */
    public Opened anOpenedAccount(Role... roles) {
        String username = "u" + UUID.randomUUID().toString().substring(0, 8);
        var body = sessions.as(Role.ADMINISTRATOR)
                .post("/console/api/staff", Map.of("username", username, "displayName", "张三", "roles", List.of(roles)))
                .expect(201)
                .body();
        return new Opened(
                body.path("staff").path("id").asString(), username, body.path("oneTimePassword").asString());
    }

    /** A new account that has set {@link #PASSWORD}. */
    public SignedIn aSignedInAccount(Role... roles) {
        Opened opened = anOpenedAccount(roles);
        String limited = signIn(opened.username(), opened.oneTimePassword()).expect(200)
                .body().path("accessToken").asString();
        var changed = http.bearer(limited).put("/console/api/session/password",
                Map.of("currentPassword", opened.oneTimePassword(), "newPassword", PASSWORD)).expect(200);
        return new SignedIn(
                opened.id(), opened.username(), http.bearer(changed.body().path("accessToken").asString()),
                changed.cookie("mashang-staff"));
    }

    public Http.Answer signIn(String username, String password) {
        return http.post("/console/api/session", Map.of("username", username, "password", password));
    }
}
