package io.mashang.checkin.risk;

import static io.mashang.activities.ActivityFixture.aPlace;
import static io.mashang.activities.ActivityFixture.aSite;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.CheckInFixture;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
@Tag("stores")
class RiskHttpTests {

    private static final int ACCOUNTS = 30;

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    PinnedClock clock;

    @Autowired
    JdbcTemplate jdbc;

    /** T6: all but the first wait, and each reads why and what to do. */
    @Test
    void letsAllAccountsOfOnePhoneWaitButTheFirst() {
        Made activity = activities.anActivity();
        String phone = aPhone();
        List<JsonNode> answers = new ArrayList<>();
        IntStream.range(0, ACCOUNTS).forEach(i -> answers.add(checkIn(checkIns.aMember(), activity, phone, inside(i)).expect(200).body()));

        assertThat(answers.stream().map(answer -> answer.path("state").asString()).filter("PENDING"::equals)).hasSize(ACCOUNTS - 1);
        JsonNode second = answers.get(1);
        assertThat(second.path("reasons").get(0).path("text").asString()).isEqualTo("这部手机已为本活动的其他 1 个账号签到");
        assertThat(second.path("nearestFix").asString()).contains("签到台");
        assertThat(second.path("provable").asBoolean()).isFalse();
    }

    /** T7: an address on the network alone is no signal. */
    @Test
    void letsACrowdBehindOneAddressPass() {
        Made activity = activities.anActivity();
        String token = ActivityFixture.tokenOn(activities.aDisplay(activity));

        for (int i = 0; i < ACCOUNTS; i++) {
            Http member = checkIns.aMember();
            String claim = claim(member, token, aPhone()).expect(200).body().path("claimId").asString();
            JsonNode done = complete(member, claim, null, inside(i)).expect(200).body();
            assertThat(done.path("state").asString()).isEqualTo("NORMAL");
            assertThat(score(done)).isZero();
        }
    }

    @Test
    void notesAPhoneThatCheckedInSomebodyElseElsewhereToday() {
        String phone = aPhone();
        checkIn(checkIns.aMember(), activities.anActivity(), phone, inside(0)).expect(200);
        JsonNode done = checkIn(checkIns.aMember(), activities.anActivity(), phone, inside(0)).expect(200).body();

        assertThat(done.path("state").asString()).isEqualTo("NORMAL");
        assertThat(done.path("reasons").isEmpty()).isTrue();
        assertThat(score(done)).isEqualTo(30);
        JsonNode row = StreamSupport.stream(noted().spliterator(), false)
                .filter(each -> each.path("recordId").equals(done.path("recordId")))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("findings").get(0).path("code").asString()).isEqualTo("device-shared");
        assertThat(row.path("score").asInt()).isEqualTo(30);
    }

    @Test
    void saysNothingOfOneAccountOnOnePhoneAgainAndAgain() {
        Http member = checkIns.aMember();
        String phone = aPhone();
        checkIn(member, activities.anActivity(), phone, inside(0)).expect(200);

        assertThat(score(checkIn(member, activities.anActivity(), phone, inside(1)).expect(200).body())).isZero();
    }

    @Test
    void saysThatManyStandOnTheVerySameSpot() {
        Made activity = activities.anActivity();
        List<JsonNode> answers = IntStream.range(0, 4)
                .mapToObj(i -> checkIn(checkIns.aMember(), activity, aPhone(), inside(0)).expect(200).body())
                .toList();

        assertThat(answers.stream().map(this::score)).containsExactly(0, 0, 0, 25);
    }

    @Test
    void notesSomebodyWhoMovedFasterThanATrain() {
        Made near = activities.anActivity();
        Made far = activities.anActivity(request -> request.put("place", aPlace(true, aSite("", 39.9042, 116.4074, 500, 100))));
        MemberId person = members.aMember();
        checkIn(checkIns.as(person), near, aPhone(), inside(0)).expect(200);
        clock.advance(Duration.ofMinutes(10));

        JsonNode done = checkIn(checkIns.as(person), far, aPhone(), at(39.9042, 116.4074, null)).expect(200).body();
        assertThat(done.path("state").asString()).isEqualTo("NORMAL");
        assertThat(score(done)).isEqualTo(40);
    }

    @Test
    void letsAPhoneWaitThatSaysItsLocationIsMadeUp() {
        JsonNode done = checkIn(checkIns.aMember(), activities.anActivity(), aPhone(), at(ActivityFixture.LATITUDE, ActivityFixture.LONGITUDE, true))
                .expect(200)
                .body();

        assertThat(done.path("state").asString()).isEqualTo("PENDING");
        assertThat(done.path("reasons").get(0).path("code").asString()).isEqualTo("mocked-location");
    }

    @Test
    void keepsAClaimToThePhoneThatMadeIt() {
        Made activity = activities.anActivity();
        String token = ActivityFixture.tokenOn(activities.aDisplay(activity));
        Http member = checkIns.aMember();
        String phone = aPhone();
        String claim = claim(member, token, phone).expect(200).body().path("claimId").asString();

        complete(member, claim, aPhone(), inside(0)).problem(400, "checkin.claim-invalid");
        complete(member, claim, phone, inside(0)).expect(200);
    }

    @Test
    void letsSomebodyWaitForTheOtherReasonWhenThePlaceIsProvedLater() {
        Made activity = activities.anActivity();
        String phone = aPhone();
        checkIn(checkIns.aMember(), activity, phone, inside(0)).expect(200);
        Http member = checkIns.aMember();
        String record = checkIn(member, activity, phone, CheckInFixture.outside()).expect(200).body().path("recordId").asString();

        JsonNode proved = member.withNewKey()
                .post("/app/api/check-in/records/" + record + "/evidence", Map.of("location", inside(1)))
                .expect(200)
                .body();
        assertThat(proved.path("state").asString()).isEqualTo("PENDING");
        assertThat(proved.path("reasons").size()).isEqualTo(1);
        assertThat(proved.path("reasons").get(0).path("code").asString()).isEqualTo("device-shared-here");
    }

    private JsonNode noted() {
        return activities.organiser().get("/console/api/check-in-rules/noted").expect(200).body().path("items");
    }

    private int score(JsonNode answer) {
        Integer score = jdbc.queryForObject(
                "SELECT score FROM checkin_record WHERE id = ?", Integer.class, answer.path("recordId").asString());
        return score == null ? -1 : score;
    }

    private Http.Answer checkIn(Http member, Made activity, String phone, Map<String, ?> location) {
        String token = ActivityFixture.tokenOn(activities.aDisplay(activity));
        String claim = claim(member, token, phone).expect(200).body().path("claimId").asString();
        return complete(member, claim, phone, location);
    }

    private static Http.Answer claim(Http member, String token, String phone) {
        return member.post("/app/api/check-in/claims", Map.of("token", token, "deviceKey", phone));
    }

    private static Http.Answer complete(Http member, String claim, @Nullable String phone, Map<String, ?> location) {
        Map<String, Object> completion = new HashMap<>();
        completion.put("claimId", claim);
        completion.put("location", location);
        completion.put("locationRefused", false);
        completion.put("deviceKey", phone);
        return member.withNewKey().post("/app/api/check-in/completions", completion);
    }

    private static String aPhone() {
        return UUID.randomUUID().toString();
    }

    /** A place of one's own inside. */
    private static Map<String, Object> inside(int i) {
        return at(ActivityFixture.LATITUDE + i * 0.00001, ActivityFixture.LONGITUDE, null);
    }

    private static Map<String, Object> at(double latitude, double longitude, @Nullable Boolean mocked) {
        Map<String, Object> location = new HashMap<>(
                Map.of("latitude", latitude, "longitude", longitude, "accuracyMeters", 20, "datum", "GCJ02"));
        location.put("mocked", mocked);
        return location;
    }
}
