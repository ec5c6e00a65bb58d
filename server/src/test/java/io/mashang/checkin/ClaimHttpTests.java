package io.mashang.checkin;

import static io.mashang.activities.ActivityFixture.aSession;
import static io.mashang.activities.ActivityFixture.tokenOn;
import static io.mashang.checkin.CheckInFixture.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.ActivityFixture.Shown;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class ClaimHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    Http http;

    @Autowired
    PinnedClock clock;

    @Test
    void answersWhatTheSessionNeedsAndNothingAboutThePlace() {
        Made activity = activities.anActivity();

        JsonNode claim = claim(checkIns.aMember(), tokenOn(activities.aDisplay(activity))).expect(200).body();

        assertThat(claim.path("expiresInSeconds").asInt()).isEqualTo(120);
        assertThat(claim.path("session").path("title").asString()).isEqualTo("秋季技术沙龙");
        assertThat(claim.path("session").path("needs").path("location").asBoolean()).isTrue();
        assertThat(claim.path("session").path("needs").path("phone").asBoolean()).isFalse();
    }

    @Test
    void refusesWhatIsNoCode() {
        claim(checkIns.aMember(), "https://example.org").problem(400, "activities.code-unreadable");
        checkIns.aMember().post("/app/api/check-in/claims", Map.of()).problem(400, "activities.code-unreadable");
        http.post("/app/api/check-in/claims", Map.of("token", "x")).problem(401, "platform.sign-in-needed");
    }

    @Test
    void refusesAForgedToken() {
        String token = tokenOn(activities.aDisplay(activities.anActivity()));
        String forged = token.substring(0, 30) + (token.charAt(30) == 'A' ? 'B' : 'A') + token.substring(31);

        claim(checkIns.aMember(), forged).problem(404, "activities.code-unknown");
    }

    /** T2 with the strict preset: age 15 s is accepted, 16 s is not. */
    @Test
    void refusesATokenOlderThanItsStepAndTheGrace() {
        Made activity = activities.anActivity(request -> request.put("code", ActivityFixture.aCode("STRICT", null)));
        Shown display = activities.aDisplay(activity);
        clock.advance(Duration.ofMillis(5000 - Math.floorMod(clock.millis(), 5000L)));
        String token = tokenOn(display);
        clock.advance(Duration.ofSeconds(15));
        claim(checkIns.aMember(), token).expect(200);
        clock.advance(Duration.ofSeconds(1));

        JsonNode problem = claim(checkIns.aMember(), token).problem(410, "activities.code-expired");
        assertThat(problem.path("title").asString()).isEqualTo("二维码已过期,请重新扫描");
    }

    /** T4. */
    @Test
    void refusesACodeOfARevokedDisplayAndOfATimeBeforeArchiving() {
        Made activity = activities.anActivity();
        Shown display = activities.aDisplay(activity);
        Shown other = activities.aDisplay(activity);
        String token = tokenOn(display);
        String tokenOfOther = tokenOn(other);
        activities.organiser().delete("/console/api/displays/" + display.id()).expect(204);

        claim(checkIns.aMember(), token).problem(410, "activities.code-expired");
        claim(checkIns.aMember(), tokenOfOther).expect(200);
        display.http().get("/screen/api/code").problem(401, "activities.display-unknown");
        http.post("/screen/api/session", Map.of("displayToken", display.token())).problem(401, "activities.display-unknown");

        activities.organiser().post("/console/api/activities/" + activity.id() + "/archive").expect(204);
        claim(checkIns.aMember(), tokenOfOther).problem(404, "activities.code-unknown");
        activities.organiser().post("/console/api/activities/" + activity.id() + "/restore").expect(204);
        claim(checkIns.aMember(), tokenOfOther).problem(410, "activities.code-expired");
        claim(checkIns.aMember(), tokenOn(other)).expect(200);
    }

    @Test
    void refusesBeforeOpeningAndAfterClosingAndSaysWhen() {
        Instant start = clock.instant().plus(Duration.ofHours(1));
        Made soon = activities.anActivity(
                request -> request.put("sessions", List.of(aSession(start, start.plus(Duration.ofHours(1))))));
        String code = soon.view().path("activityCode").asString();
        Http member = checkIns.aMember();

        JsonNode early = member.post("/app/api/check-in/claims", Map.of("activityCode", code))
                .problem(409, "activities.not-open-yet");
        assertThat(early.path("detail").asString()).contains(early.path("params").path("opensAt").asString());

        clock.advance(Duration.ofHours(3));
        checkIns.aMember().post("/app/api/check-in/claims", Map.of("activityCode", code)).problem(409, "activities.closed");
    }

    @Test
    void takesATypedActivityCodeAsPeopleTypeIt() {
        Made activity = activities.anActivity();
        String code = activity.view().path("activityCode").asString();
        String typed = code.substring(0, 3).toLowerCase(java.util.Locale.ROOT) + " " + code.substring(3);

        checkIns.aMember().post("/app/api/check-in/claims", Map.of("activityCode", typed)).expect(200);
    }

    @Test
    void stopsGuessingAfterFiveWrongCodesEvenForTheRightOne() {
        String right = activities.anActivity().view().path("activityCode").asString();
        Http member = checkIns.aMember();
        for (int i = 0; i < 5; i++) {
            String wrong = "ZZZZZ" + (2 + i);
            member.post("/app/api/check-in/claims", Map.of("activityCode", wrong)).problem(404, "activities.code-unknown");
        }

        var stopped = member.post("/app/api/check-in/claims", Map.of("activityCode", right));
        assertThat(stopped.problem(429, "activities.code-guesses").path("retryAfterSeconds").asInt()).isBetween(1, 900);
        checkIns.aMember().post("/app/api/check-in/claims", Map.of("activityCode", right)).expect(200);
    }

    @Test
    void letsOnlyPeopleOfTheRosterIntoAnActivityWithOne() {
        Made activity = activities.anActivity(request -> request.put("admission", "ROSTER"));
        String phone = MemberFixture.aPhone();
        activities.onRoster(activity, "张三", phone);
        String token = tokenOn(activities.aDisplay(activity));

        claim(checkIns.as(members.aMemberWithPhone()), token).problem(403, "checkin.not-on-roster");
        MemberId listed = members.aMember();
        JsonNode before = claim(checkIns.as(listed), token).expect(200).body();
        assertThat(before.path("session").path("needs").path("phone").asBoolean()).isTrue();
        assertThat(before.path("expiresInSeconds").asInt()).isEqualTo(600);
        String claimId = before.path("claimId").asString();
        CheckInFixture.complete(checkIns.as(listed), claimId, CheckInFixture.inside()).problem(409, "checkin.phone-needed");
        members.bind(listed, phone);
        CheckInFixture.complete(checkIns.as(listed), claimId, CheckInFixture.inside()).expect(200);
    }

    @Test
    void leadsFromTheQrToTheMemberPage() {
        var answer = http.get("/Q/ABC234").expect(302);
        assertThat(answer.header("Location")).isEqualTo("/member/check-in?t=ABC234");
        http.get("/q/abc234").expect(302);
    }
}
