package io.mashang.checkin;

import static io.mashang.checkin.CheckInFixture.complete;
import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class CompleteHttpTests {

    private static final String PATH = "/app/api/check-in/completions";

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    PinnedClock clock;

    @Test
    void recordsSomebodyInsideAsNormalAndCountsThem() {
        Made activity = activities.anActivity();
        JsonNode first = checkIns.checkIn(checkIns.aMember(), activity, inside()).expect(200).body();
        JsonNode second = checkIns.checkIn(checkIns.aMember(), activity, inside()).expect(200).body();

        assertThat(first.path("state").asString()).isEqualTo("NORMAL");
        assertThat(first.path("ordinal").asInt()).isEqualTo(1);
        assertThat(first.path("nearestFix").isNull()).isTrue();
        assertThat(second.path("ordinal").asInt()).isEqualTo(2);
    }

    @Test
    void recordsSomebodyOutsideAsPendingAndSaysWhyAndWhatToDo() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String claim = checkIns.claimId(member, activity);

        JsonNode answer = complete(member, claim, outside()).expect(200).body();
        assertThat(answer.path("state").asString()).isEqualTo("PENDING");
        assertThat(answer.path("reasons").get(0).path("code").asString()).isEqualTo("outside-place");
        assertThat(answer.path("reasons").get(0).path("text").asString()).isEqualTo("不在签到范围:定位距会场约 2.2 公里");
        assertThat(answer.path("nearestFix").asString()).contains("签到台");
    }

    @Test
    void recordsSomebodyWhoSharesNoLocationAsPending() {
        JsonNode answer = checkIns.checkIn(checkIns.aMember(), activities.anActivity(), null).expect(200).body();

        assertThat(answer.path("state").asString()).isEqualTo("PENDING");
        assertThat(answer.path("reasons").get(0).path("code").asString()).isEqualTo("location-refused");
    }

    @Test
    void asksNoLocationWhereThePlaceIsNotChecked() {
        Made activity = activities.anActivity(request -> request.put("place", ActivityFixture.aPlace(false)));

        assertThat(checkIns.checkIn(checkIns.aMember(), activity, null).expect(200).body().path("state").asString())
                .isEqualTo("NORMAL");
    }

    @Test
    void recordsWhoClaimsLateAsLate() {
        Made activity = activities.anActivity();
        clock.advance(Duration.ofMinutes(16));

        JsonNode answer = checkIns.checkIn(checkIns.aMember(), activity, inside()).expect(200).body();
        assertThat(answer.path("state").asString()).isEqualTo("LATE");
        assertThat(answer.path("reasons").get(0).path("text").asString()).isEqualTo("迟到 31 分钟");
    }

    @Test
    void repeatsItsAnswerForTheSameKeyInTheLanguageOfWhoeverAsks() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        Map<String, Object> completion = completion(checkIns.claimId(member, activity), outside());
        Http retrying = member.withNewKey();
        var first = retrying.post(PATH, completion).expect(200);
        clock.advance(Duration.ofMinutes(10));
        var again = retrying.with("Accept-Language", "en").post(PATH, completion).expect(200);

        assertThat(first.header("Idempotency-Replayed")).isEqualTo("false");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body().path("recordId")).isEqualTo(first.body().path("recordId"));
        assertThat(again.body().path("at")).isEqualTo(first.body().path("at"));
        assertThat(again.body().path("reasons").get(0).path("text").asString()).startsWith("Outside the check-in area");
        retrying.post(PATH, completion(completion.get("claimId"), inside())).problem(409, "platform.request-key-reused");
    }

    @Test
    void refusesASecondCheckInAndSaysWhenTheFirstWas() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String claim = checkIns.claimId(member, activity);
        JsonNode first = complete(member, claim, inside()).expect(200).body();

        JsonNode again = complete(member, claim, inside()).problem(409, "checkin.already-checked-in");
        assertThat(again.path("params").path("recordId")).isEqualTo(first.path("recordId"));
        assertThat(again.path("title").asString()).matches("您已签到\\(\\d\\d:\\d\\d\\)");
        String token = ActivityFixture.tokenOn(activities.aDisplay(activity));
        CheckInFixture.claim(member, token).problem(409, "checkin.already-checked-in");
    }

    @Test
    void refusesAnExpiredAndASomebodyElsesClaim() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String claim = checkIns.claimId(member, activity);

        complete(checkIns.aMember(), claim, inside()).problem(400, "checkin.claim-invalid");
        complete(member, "made-up", inside()).problem(400, "checkin.claim-invalid");
        clock.advance(Duration.ofSeconds(121));
        complete(member, claim, inside()).problem(410, "checkin.claim-expired");
    }

    @Test
    void refusesImpossibleAndMissingLocations() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String claim = checkIns.claimId(member, activity);
        Map<String, Object> nowhere = new HashMap<>(inside());
        nowhere.put("latitude", 91);

        complete(member, claim, nowhere).problem(422, "checkin.location-impossible");
        Map<String, Object> silent = completion(claim, null);
        silent.put("locationRefused", false);
        member.withNewKey().post(PATH, silent).problem(422, "checkin.location-needed");
        member.post(PATH, completion(claim, inside())).problem(400, "platform.request-key-missing");
        complete(member, claim, inside()).expect(200);
    }

    @Test
    void refusesWhoWasTakenOffTheRosterSinceTheClaim() {
        Made activity = activities.anActivity(request -> request.put("admission", "ROSTER"));
        String phone = MemberFixture.aPhone();
        MemberId person = members.aMemberWithPhone(phone);
        activities.onRoster(activity, "张三", phone);
        Http member = checkIns.as(person);
        String claim = checkIns.claimId(member, activity);
        String roster = "/console/api/activities/" + activity.id() + "/participants";
        String entry = activities.organiser().get(roster).body().path("items").get(0).path("id").asString();
        activities.organiser().delete(roster + "/" + entry).expect(204);

        complete(member, claim, inside()).problem(403, "checkin.not-on-roster");
    }

    @Test
    void isFoundAgainUnderMyRecordsOnly() {
        Http member = checkIns.aMember();
        JsonNode answer = checkIns.checkIn(member, activities.anActivity(), outside()).expect(200).body();
        String id = answer.path("recordId").asString();

        JsonNode row = member.get("/app/api/check-in/records").expect(200).body().path("items").get(0);
        assertThat(row.path("recordId").asString()).isEqualTo(id);
        JsonNode view = member.get("/app/api/check-in/records/" + id).expect(200).body();
        assertThat(view.path("evidence").get(0).path("text").asString()).isEqualTo("扫描了会场大屏上的二维码");
        assertThat(view.path("evidence").get(1).path("text").asString()).isEqualTo("定位距会场约 2.2 公里");
        checkIns.aMember().get("/app/api/check-in/records/" + id).problem(404, "checkin.record-unknown");
    }

    private static Map<String, Object> completion(@Nullable Object claimId, @Nullable Map<String, Object> location) {
        Map<String, Object> completion = new HashMap<>();
        completion.put("claimId", claimId);
        completion.put("location", location);
        completion.put("locationRefused", false);
        return completion;
    }
}
