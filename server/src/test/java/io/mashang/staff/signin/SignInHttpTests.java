package io.mashang.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.staff.Role;
import io.mashang.staff.StaffFixture;
import io.mashang.staff.StaffFixture.Opened;
import io.mashang.staff.StaffFixture.SignedIn;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class SignInHttpTests {

    private static final String PASSWORD_PATH = "/console/api/session/password";
    private static final String REFRESH_PATH = "/console/api/session/refresh";

    @Autowired
    Http http;

    @Autowired
    StaffFixture staff;

    @Autowired
    PinnedClock clock;

    @Test
    void signsInWithTheOneTimePasswordButOnlyToSetAPasswordOfOnesOwn() {
        Opened opened = staff.anOpenedAccount(Role.ADMINISTRATOR);

        JsonNode session = staff.signIn(opened.username(), opened.oneTimePassword()).expect(200).body();
        Http limited = http.bearer(session.path("accessToken").asString());

        assertThat(session.path("mustChangePassword").asBoolean()).isTrue();
        limited.get("/console/api/staff").problem(403, "staff.password-change-needed");
        limited.put(PASSWORD_PATH, Map.of("currentPassword", opened.oneTimePassword(), "newPassword", StaffFixture.PASSWORD))
                .expect(200);
        staff.signIn(opened.username(), opened.oneTimePassword()).problem(401, "staff.credentials-wrong");
    }

    @Test
    void tellsWhoSignedInAndWhatTheyMayDo() {
        SignedIn signedIn = staff.aSignedInAccount(Role.DOOR);

        JsonNode session = staff.signIn(signedIn.username(), StaffFixture.PASSWORD).expect(200).body();

        assertThat(session.path("mustChangePassword").asBoolean()).isFalse();
        assertThat(session.path("expiresInSeconds").asInt()).isEqualTo(900);
        JsonNode me = session.path("staff");
        assertThat(me.path("id").isString()).isTrue();
        assertThat(me.path("username").asString()).isEqualTo(signedIn.username());
        assertThat(me.path("roles").values()).extracting(JsonNode::asString).containsExactly("DOOR");
        assertThat(me.path("permissions").values()).extracting(JsonNode::asString)
                .containsExactly("ACTIVITIES_READ", "CHECKIN_READ", "DOOR", "OWN_ACCOUNT");
    }

    @Test
    void ignoresCaseAndSpaceAroundTheUsername() {
        SignedIn signedIn = staff.aSignedInAccount(Role.DOOR);

        staff.signIn("  " + signedIn.username().toUpperCase(java.util.Locale.ROOT) + " ", StaffFixture.PASSWORD).expect(200);
    }

    @Test
    void answersAnUnknownUsernameLikeAWrongPassword() {
        Opened opened = staff.anOpenedAccount(Role.DOOR);

        JsonNode wrong = staff.signIn(opened.username(), "not the password").problem(401, "staff.credentials-wrong");
        JsonNode unknown = staff.signIn("nobody-" + opened.username(), "not the password").problem(401, "staff.credentials-wrong");

        assertThat(unknown.path("detail")).isEqualTo(wrong.path("detail"));
        assertThat(unknown.path("title")).isEqualTo(wrong.path("title"));
    }

    @Test
    void makesAGuesserWaitLongerEachTimeAndForgetsAboutItAfterASuccess() {
        SignedIn signedIn = staff.aSignedInAccount(Role.DOOR);
        for (int attempt = 1; attempt <= 5; attempt++) {
            staff.signIn(signedIn.username(), "guess " + attempt).problem(401, "staff.credentials-wrong");
        }

        var locked = staff.signIn(signedIn.username(), StaffFixture.PASSWORD);
        assertThat(locked.problem(429, "staff.locked-out").path("retryAfterSeconds").asInt()).isEqualTo(5);
        assertThat(locked.header("Retry-After")).isEqualTo("5");

        clock.advance(Duration.ofSeconds(5));
        staff.signIn(signedIn.username(), "guess 6").problem(401, "staff.credentials-wrong");
        assertThat(staff.signIn(signedIn.username(), "guess 7").problem(429, "staff.locked-out")
                .path("retryAfterSeconds").asInt()).isEqualTo(10);

        clock.advance(Duration.ofSeconds(10));
        staff.signIn(signedIn.username(), StaffFixture.PASSWORD).expect(200);
        staff.signIn(signedIn.username(), "guess 8").problem(401, "staff.credentials-wrong");
    }

    @Test
    void refusesAnExpiredOneTimePassword() {
        Opened opened = staff.anOpenedAccount(Role.DOOR);
        clock.advance(Duration.ofDays(7));

        staff.signIn(opened.username(), opened.oneTimePassword()).problem(401, "staff.one-time-password-expired");
    }

    @Test
    void keepsTheRefreshTokenWhereScriptsAndOtherSitesCannotReachIt() {
        SignedIn signedIn = staff.aSignedInAccount(Role.DOOR);

        var answer = staff.signIn(signedIn.username(), StaffFixture.PASSWORD).expect(200);

        assertThat(answer.header("Set-Cookie"))
                .contains("HttpOnly").contains("SameSite=Strict").contains("Path=/console/api/session");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.text()).doesNotContain(answer.cookie("mashang-staff"));
    }

    @Test
    void refreshesWithTheCookieOnlyFromItsOwnPages() {
        SignedIn signedIn = staff.aSignedInAccount(Role.DOOR);
        Http browser = http.with("Cookie", "mashang-staff=" + signedIn.refreshToken());

        browser.with("X-Requested-With", "elsewhere").post(REFRESH_PATH).problem(403, "platform.requested-with-missing");
        http.post(REFRESH_PATH).problem(401, "platform.sign-in-needed");
        JsonNode session = browser.post(REFRESH_PATH).expect(200).body();

        http.bearer(session.path("accessToken").asString()).get("/console/api/staff").problem(403, "platform.not-allowed");
    }

    @Test
    void endsTheWholeSignInWhenAnOldRefreshTokenIsUsedAgain() {
        SignedIn signedIn = staff.aSignedInAccount(Role.AUDITOR);
        Http browser = http.with("Cookie", "mashang-staff=" + signedIn.refreshToken());
        String newer = browser.post(REFRESH_PATH).expect(200).cookie("mashang-staff");
        clock.advance(Duration.ofSeconds(11));

        browser.post(REFRESH_PATH).problem(401, "platform.token-invalid");

        http.with("Cookie", "mashang-staff=" + newer).post(REFRESH_PATH).problem(401, "platform.token-invalid");
        signedIn.http().get("/console/api/staff").problem(401, "platform.token-invalid");
    }

    @Test
    void letsTwoTabsRefreshAtTheSameMoment() {
        SignedIn signedIn = staff.aSignedInAccount(Role.AUDITOR);
        Http browser = http.with("Cookie", "mashang-staff=" + signedIn.refreshToken());

        browser.post(REFRESH_PATH).expect(200);
        browser.post(REFRESH_PATH).expect(200);

        signedIn.http().get("/console/api/staff").expect(200);
    }

    @Test
    void signsOutAtOnce() {
        SignedIn signedIn = staff.aSignedInAccount(Role.AUDITOR);
        Http browser = http.with("Cookie", "mashang-staff=" + signedIn.refreshToken());
        signedIn.http().get("/console/api/staff").expect(200);

        var answer = browser.delete("/console/api/session").expect(204);

        assertThat(answer.cookie("mashang-staff")).isEmpty();
        signedIn.http().get("/console/api/staff").problem(401, "platform.token-invalid");
        browser.post(REFRESH_PATH).problem(401, "platform.token-invalid");
    }

    @Test
    void endsAllOtherSignInsWhenThePasswordChanges() {
        SignedIn signedIn = staff.aSignedInAccount(Role.AUDITOR);
        String elsewhere = staff.signIn(signedIn.username(), StaffFixture.PASSWORD).expect(200)
                .body().path("accessToken").asString();

        JsonNode changed = signedIn.http().put(PASSWORD_PATH,
                Map.of("currentPassword", StaffFixture.PASSWORD, "newPassword", "another horse, another battery"))
                .expect(200).body();

        http.bearer(elsewhere).get("/console/api/staff").problem(401, "platform.token-invalid");
        signedIn.http().get("/console/api/staff").problem(401, "platform.token-invalid");
        http.bearer(changed.path("accessToken").asString()).get("/console/api/staff").expect(200);
    }

    @Test
    void refusesBadNewPasswordsByName() {
        SignedIn signedIn = staff.aSignedInAccount(Role.AUDITOR);
        List<List<String>> refused = List.of(
                List.of("short", "staff.password-too-short"),
                List.of("x1".repeat(65) + "!", "staff.password-too-long"),
                List.of("Password123!", "staff.password-too-common"),
                List.of(signedIn.username() + "-2026", "staff.password-too-common"),
                List.of(StaffFixture.PASSWORD, "staff.password-unchanged"));

        for (List<String> attempt : refused) {
            signedIn.http().put(PASSWORD_PATH,
                            Map.of("currentPassword", StaffFixture.PASSWORD, "newPassword", attempt.getFirst()))
                    .problem(422, attempt.getLast());
        }
        signedIn.http().put(PASSWORD_PATH, Map.of("currentPassword", "wrong", "newPassword", "a perfectly fine sentence"))
                .problem(422, "staff.password-wrong");
    }

    @Test
    void recordsSignInsAndFailuresWithoutWhatWasTyped() {
        SignedIn signedIn = staff.aSignedInAccount(Role.AUDITOR);
        staff.signIn(signedIn.username(), "typed-by-mistake").problem(401, "staff.credentials-wrong");
        staff.signIn("my-secret-by-mistake", "typed-by-mistake").problem(401, "staff.credentials-wrong");

        String trail = signedIn.http().get("/console/api/audit?action=staff.sign&limit=20").expect(200).text();

        assertThat(trail).contains("staff.sign-in-failed", "staff:" + signedIn.id(), "staff:unknown");
        assertThat(trail).doesNotContain("by-mistake");
    }
}
