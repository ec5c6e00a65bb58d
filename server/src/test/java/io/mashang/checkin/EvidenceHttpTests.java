package io.mashang.checkin;

import static io.mashang.activities.ActivityFixture.LATITUDE;
import static io.mashang.activities.ActivityFixture.LONGITUDE;
import static io.mashang.activities.ActivityFixture.aPlace;
import static io.mashang.activities.ActivityFixture.aSite;
import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.TagFixture;
import io.mashang.activities.TagFixture.Tag;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Together;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** More evidence for a check-in that waits: the same record, settled without staff. */
@MashangTest
class EvidenceHttpTests {

    private static final String VENUE = "3c:22:fb:0a:1b:2c";
    private static final int TOGETHER = 10;

    @Autowired
    ActivityFixture activities;

    @Autowired
    TagFixture tags;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    PinnedClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void settlesTheSameRecordWithABetterPositionAndKeepsTheFirst() {
        Http member = checkIns.aMember();
        JsonNode first = pending(member, anActivityWithWifi());
        String record = first.path("recordId").asString();
        assertThat(first.path("provable").asBoolean()).isTrue();
        assertThat(first.path("nearestFix").asString()).startsWith("请连接会场 Wi-Fi");

        JsonNode answer = add(member, record, Map.of("location", inside())).expect(200).body();
        assertThat(answer.path("state").asString()).isEqualTo("NORMAL");
        assertThat(answer.path("recordId").asString()).isEqualTo(record);
        assertThat(answer.path("ordinal")).isEqualTo(first.path("ordinal"));
        assertThat(answer.path("reasons").isEmpty()).isTrue();
        JsonNode evidence = member.get("/app/api/check-in/records/" + record).expect(200).body().path("evidence");
        assertThat(evidence.get(1).path("text").asString()).isEqualTo("定位距会场约 2.2 公里");
        assertThat(evidence.get(2).path("text").asString()).isEqualTo("定位距会场约 100 米");
        assertThat(jdbc.queryForList("SELECT kind FROM checkin_event WHERE record_id = ? ORDER BY id", String.class, record))
                .containsExactly("CHECKED_IN", "EVIDENCE");
    }

    @Test
    void settlesItWithTheVenuesNetwork() {
        Http member = checkIns.aMember();
        String record = pending(member, anActivityWithWifi()).path("recordId").asString();

        Http.Answer answer = add(member, record, Map.of("bssid", VENUE)).expect(200);
        assertThat(answer.body().path("state").asString()).isEqualTo("NORMAL");
        Http.Answer mine = member.get("/app/api/check-in/records/" + record).expect(200);
        assertThat(mine.body().path("provable").asBoolean()).isFalse();
        assertThat(answer.text() + mine.text()).doesNotContain("3c22fb0a1b2c", VENUE);
    }

    @Test
    void settlesItWithAChipOfTheSameSessionOnly() {
        Tag tag = tags.aDynamicTag();
        Http member = checkIns.aMember();
        String record = pending(member, tag.activity()).path("recordId").asString();

        add(member, record, Map.of("tag", tags.touch(tags.aDynamicTag()))).problem(409, "checkin.tag-proves-nothing");
        add(member, record, Map.of("tag", tags.touch(tags.aTag(tag.activity(), "STATIC")))).problem(409, "checkin.tag-proves-nothing");
        assertThat(add(member, record, Map.of("tag", tags.touch(tag))).expect(200).body().path("state").asString()).isEqualTo("NORMAL");
    }

    @Test
    void answersTheSameKeyAgainEvenWhenTheTouchIsLongSpent() {
        Tag tag = tags.aDynamicTag();
        Http member = checkIns.aMember();
        String record = pending(member, tag.activity()).path("recordId").asString();
        Map<String, Object> evidence = Map.of("tag", tags.touch(tag));
        Http retrying = member.withNewKey();

        retrying.post(path(record), evidence).expect(200);
        clock.advance(Duration.ofMinutes(5));
        Http.Answer again = retrying.post(path(record), evidence).expect(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body().path("state").asString()).isEqualTo("NORMAL");
    }

    @Test
    void leavesWhatStillProvesNothingWaitingAndSaysTheNewReason() {
        Http member = checkIns.aMember();
        String record = pending(member, anActivityWithWifi()).path("recordId").asString();
        Map<String, Object> vague = new HashMap<>(outside());
        vague.put("accuracyMeters", 3000);

        JsonNode answer = add(member, record, Map.of("location", vague)).expect(200).body();
        assertThat(answer.path("state").asString()).isEqualTo("PENDING");
        assertThat(answer.path("reasons").get(0).path("code").asString()).isEqualTo("location-coarse");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM checkin_evidence WHERE record_id = ?", Integer.class, record)).isEqualTo(1);
    }

    /** On time by a relayed code, there an hour later: the place was proved then. */
    @Test
    void countsSomebodyWhoProvesThePlaceMuchLaterAsLate() {
        MemberId person = members.aMember();
        String record = pending(checkIns.as(person), anActivityWithWifi()).path("recordId").asString();
        clock.advance(Duration.ofMinutes(60));

        JsonNode answer = add(checkIns.as(person), record, Map.of("location", inside())).expect(200).body();
        assertThat(answer.path("state").asString()).isEqualTo("LATE");
    }

    @Test
    void changesNothingOnceStaffDecided() {
        Http member = checkIns.aMember();
        String record = pending(member, anActivityWithWifi()).path("recordId").asString();
        activities.organiser()
                .post("/console/api/reviews/" + record + "/decision", Map.of("approve", false, "reason", "不在现场"))
                .expect(200);

        assertThat(add(member, record, Map.of("location", inside())).expect(200).body().path("state").asString()).isEqualTo("REJECTED");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM checkin_evidence WHERE record_id = ?", Integer.class, record)).isZero();
    }

    @Test
    void leavesNothingToDecideForStaff() {
        Http member = checkIns.aMember();
        String record = pending(member, anActivityWithWifi()).path("recordId").asString();
        add(member, record, Map.of("location", inside())).expect(200);

        activities.organiser()
                .post("/console/api/reviews/" + record + "/decision", Map.of("approve", true, "reason", ""))
                .problem(409, "checkin.decided-already");
    }

    @Test
    void isAddedOnceWhenManyArriveTogether() throws Exception {
        Http member = checkIns.aMember();
        String record = pending(member, anActivityWithWifi()).path("recordId").asString();

        List<Http.Answer> answers = Together.run(IntStream.range(0, TOGETHER)
                .<Callable<Http.Answer>>mapToObj(i -> () -> add(member, record, Map.of("location", inside())))
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.expect(200).body().path("state").asString()).isEqualTo("NORMAL"));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM checkin_evidence WHERE record_id = ?", Integer.class, record)).isEqualTo(1);
    }

    @Test
    void isForOnesOwnRecordWhileTheSessionIsOpen() {
        MemberId person = members.aMember();
        Http member = checkIns.as(person);
        String record = pending(member, anActivityWithWifi()).path("recordId").asString();

        add(checkIns.aMember(), record, Map.of("location", inside())).problem(404, "checkin.record-unknown");
        add(member, "1", Map.of("location", inside())).problem(404, "checkin.record-unknown");
        member.post(path(record), Map.of("location", inside())).problem(400, "platform.request-key-missing");
        clock.advance(Duration.ofHours(2));
        add(checkIns.as(person), record, Map.of("location", inside())).problem(410, "checkin.evidence-too-late");
    }

    @ParameterizedTest
    @CsvSource({
        "95, 10,  '',     checkin.location-impossible",
        "25, 0,   '',     checkin.accuracy-impossible",
        "25, 1e9, '',     checkin.accuracy-impossible",
        "25, 10,  nonsense, checkin.network-unreadable",
    })
    void namesWhatNoPhoneCanSend(double latitude, double accuracy, String bssid, String code) {
        Http member = checkIns.aMember();
        String record = pending(member, anActivityWithWifi()).path("recordId").asString();
        Map<String, Object> location =
                Map.of("latitude", latitude, "longitude", 102, "accuracyMeters", accuracy, "datum", "GCJ02");

        add(member, record, Map.of("location", location, "bssid", bssid)).problem(422, code);
        add(member, record, Map.of()).problem(422, "checkin.evidence-missing");
        add(member, record, Map.of("bssid", "02:00:00:00:00:00")).problem(422, "checkin.evidence-missing");
    }

    @Test
    void isNotAddedWithoutEnd() {
        Http member = checkIns.aMember();
        String record = pending(member, anActivityWithWifi()).path("recordId").asString();
        IntStream.range(0, 30).forEach(i -> add(member, record, Map.of("location", outside())).expect(200));

        assertThat(add(member, record, Map.of("location", inside())).problem(429, "checkin.evidence-often").path("retryAfterSeconds").asInt())
                .isPositive();
    }

    private JsonNode pending(Http member, Made activity) {
        JsonNode answer = checkIns.checkIn(member, activity, outside()).expect(200).body();
        assertThat(answer.path("state").asString()).isEqualTo("PENDING");
        return answer;
    }

    private Made anActivityWithWifi() {
        return activities.anActivity(request -> request.put("place", aPlace(true, aSite("", LATITUDE, LONGITUDE, 500, 100, VENUE))));
    }

    private static Http.Answer add(Http member, String record, Map<String, Object> evidence) {
        return member.withNewKey().post(path(record), evidence);
    }

    private static String path(String record) {
        return "/app/api/check-in/records/" + record + "/evidence";
    }
}
