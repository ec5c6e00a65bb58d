package io.mashang.insight.live;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.ActivityFixture.Shown;
import io.mashang.checkin.CheckInFixture;
import io.mashang.identity.MemberFixture;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.Realm;
import io.mashang.platform.tokens.AccessTokens;
import io.mashang.platform.tokens.SignIns;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MashangTest
@Timeout(60)
class LiveHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    StaffSessions staff;

    @Autowired
    SignIns signIns;

    @Autowired
    AccessTokens tokens;

    @Autowired
    Http http;

    @Autowired
    JsonMapper json;

    @Test
    void pushesASnapshotAndThenGaplessChangesToStaff() throws Exception {
        Made activity = activities.anActivity();
        try (SseReader stream = staffStream(activity)) {
            JsonNode snapshot = stream.next("snapshot");
            assertThat(snapshot.path("counts").path("arrived").asInt()).isZero();
            long version = snapshot.path("version").asLong();

            checkIns.checkIn(checkIns.aMember(), activity, inside()).expect(200);
            JsonNode first = stream.next("delta");
            checkIns.checkIn(checkIns.aMember(), activity, outside()).expect(200);
            JsonNode second = stream.next("delta");

            assertThat(first.path("version").asLong()).isEqualTo(version + 1);
            assertThat(first.path("counts").path("arrived").asInt()).isEqualTo(1);
            assertThat(first.path("minutes").get(0).path("count").asInt()).isEqualTo(1);
            assertThat(first.path("arrivals").get(0).path("ordinal").asInt()).isEqualTo(1);
            assertThat(second.path("version").asLong()).isEqualTo(version + 2);
            assertThat(second.path("counts").path("pending").asInt()).isEqualTo(1);
            assertThat(second.path("counts").path("abnormal").asInt()).isEqualTo(1);
        }
    }

    @Test
    void countsDecisionsAndTheRoster() throws Exception {
        Made activity = activities.anActivity();
        String phone = MemberFixture.aPhone();
        activities.onRoster(activity, "张三", phone);
        activities.onRoster(activity, "李四", MemberFixture.aPhone());
        try (SseReader stream = staffStream(activity)) {
            awaitCounts(stream, "registered", 2);
            Http member = checkIns.as(members.aMemberWithPhone(phone));
            String record = checkIns.checkIn(member, activity, outside()).expect(200).body().path("recordId").asString();
            JsonNode arrived = awaitCounts(stream, "arrived", 1);
            assertThat(arrived.path("counts").path("missing").asInt()).isEqualTo(1);

            activities.organiser()
                    .post("/console/api/reviews/" + record + "/decision", Map.of("approve", false, "reason", "不在现场"))
                    .expect(200);
            JsonNode rejected = awaitCounts(stream, "rejected", 1);
            assertThat(rejected.path("counts").path("arrived").asInt()).isZero();
            assertThat(rejected.path("counts").path("missing").asInt()).isEqualTo(2);
            assertThat(rejected.path("lastArrivals").get(0).path("state").asString()).isEqualTo("REJECTED");
        }
    }

    @Test
    void startsANewStreamWithEverythingSoFar() throws Exception {
        Made activity = activities.anActivity();
        try (SseReader before = staffStream(activity)) {
            checkIns.checkIn(checkIns.aMember(), activity, inside()).expect(200);
            awaitCounts(before, "arrived", 1);
        }
        try (SseReader again = staffStream(activity)) {
            JsonNode snapshot = again.next("snapshot");
            assertThat(snapshot.path("counts").path("arrived").asInt()).isEqualTo(1);
            assertThat(snapshot.path("perMinute").get(0).path("count").asInt()).isEqualTo(1);
            assertThat(snapshot.path("lastArrivals").size()).isEqualTo(1);
        }
        JsonNode once = activities.organiser().get("/console/api/sessions/" + activity.session() + "/live").expect(200).body();
        assertThat(once.path("counts").path("arrived").asInt()).isEqualTo(1);
    }

    @Test
    void showsTheDisplayTheCodeAndWhoArrivesBySurname() throws Exception {
        Made activity = activities.anActivity(request -> request.put("namesOnScreen", "SURNAME"));
        String phone = MemberFixture.aPhone();
        activities.onRoster(activity, "欧阳小明", phone);
        Shown display = activities.aDisplay(activity);
        try (SseReader stream = new SseReader(http, displayToken(display), "/screen/api/now", json)) {
            JsonNode code = stream.next("code");
            assertThat(code.path("state").asString()).isEqualTo("OPEN");
            assertThat(code.path("activityCode").asString()).isEqualTo(activity.view().path("activityCode").asString());
            String content = code.path("qr").path("content").asString();
            assertThat(content).matches("HTTP://LOCALHOST:\\d+/Q/[A-Z2-7]{42}");
            assertThat(decode(code.path("qr").path("modules"))).isEqualTo(content);
            assertThat(code.path("qr").path("remainingMillis").asLong()).isBetween(1L, 60_000L);

            Http member = checkIns.as(members.aMemberWithPhone(phone));
            String token = content.substring(content.lastIndexOf('/') + 1);
            String claim = CheckInFixture.claim(member, token).expect(200).body().path("claimId").asString();
            CheckInFixture.complete(member, claim, inside()).expect(200);
            JsonNode delta = awaitCounts(stream, "arrived", 1);
            assertThat(delta.path("arrivals").get(0).path("name").asString()).isEqualTo("欧阳**");
        }
        JsonNode snapshot = display.http().get("/screen/api/snapshot").expect(200).body();
        assertThat(snapshot.path("lastArrivals").get(0).path("name").asString()).isEqualTo("欧阳**");
    }

    @Test
    void tellsADisplayThatItWasRevoked() throws Exception {
        Made activity = activities.anActivity(request -> request.put("code", ActivityFixture.aCode("STRICT", null)));
        Shown display = activities.aDisplay(activity);
        try (SseReader stream = new SseReader(http, displayToken(display), "/screen/api/now", json)) {
            stream.next("code");
            activities.organiser().delete("/console/api/displays/" + display.id()).expect(204);
            assertThat(stream.next("gone")).isNotNull();
        }
        display.http().get("/screen/api/now").problem(401, "activities.display-unknown");
    }

    @Test
    void isForStaffWithThePermissionAndDisplaysOnly() {
        String live = "/console/api/sessions/" + activities.anActivity().session() + "/live";
        staff.as(Role.OPERATOR).get(live).expect(403);
        http.get(live + "/stream").problem(401, "platform.sign-in-needed");
        http.get("/screen/api/now").problem(401, "platform.sign-in-needed");
        activities.organiser().get("/console/api/sessions/1/live/stream").problem(404, "activities.session-unknown");
    }

    private SseReader staffStream(Made activity) throws Exception {
        var actor = staff.aStaffMember(Role.ORGANISER);
        String token = signIns.begin(Realm.STAFF, actor.id().value(), false).accessToken();
        return new SseReader(http, token, "/console/api/sessions/" + activity.session() + "/live/stream", json);
    }

    private String displayToken(Shown display) {
        return tokens.issue(new Caller(Realm.DISPLAY, Long.parseLong(display.id()), null, false), Duration.ofMinutes(10));
    }

    /** The first snapshot or delta in which this counter has this value. */
    private static JsonNode awaitCounts(SseReader stream, String counter, int value) throws Exception {
        JsonNode data = stream.next().data();
        while (data.path("counts").path(counter).asInt(-1) != value) {
            data = stream.next().data();
        }
        return data;
    }

    private static String decode(JsonNode modules) throws Exception {
        List<String> rows = StreamSupport.stream(modules.spliterator(), false).map(JsonNode::asString).toList();
        BitMatrix matrix = new BitMatrix(rows.size());
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < rows.size(); x++) {
                if (rows.get(y).charAt(x) == '1') {
                    matrix.set(x, y);
                }
            }
        }
        return new Decoder().decode(matrix).getText();
    }
}
