package io.mashang.checkin;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What no honest phone sends is refused by name, wherever a participant may write, and leaves nothing behind. */
@MashangTest
class StrangeCheckInInputHttpTests {

    private static final List<String> PLACES = List.of(
            "/app/api/check-in/claims", "/app/api/check-in/completions", "/app/api/check-in/records/1/evidence",
            "/app/api/check-in/records/1/appeal", "/app/api/check-in/sync", "/app/api/attendance/1/corrections",
            "/app/api/attendance/1/leave");

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    JdbcTemplate jdbc;

    private record Strange(String name, byte[] body, int status, String code) {

        static Strange text(String name, String body, int status, String code) {
            return new Strange(name, body.getBytes(StandardCharsets.UTF_8), status, code);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Arguments> everywhere() {
        List<Strange> bodies = List.of(
                Strange.text("ten megabytes", "{\"token\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}", 413, "platform.body-too-large"),
                Strange.text("a field that nobody knows", "{\"verified\":true,\"locationRefused\":false,\"out\":false}", 400, "platform.field-unknown"),
                Strange.text("half an object", "{\"token\":", 400, "platform.body-unreadable"),
                Strange.text("a list", "[]", 400, "platform.body-unreadable"),
                Strange.text("nothing", "", 400, "platform.body-unreadable"),
                Strange.text("a deep nest", "[".repeat(50_000), 400, "platform.body-unreadable"),
                new Strange("not UTF-8", "{\"token\":\"签到\"}".getBytes(Charset.forName("GBK")), 400, "platform.body-unreadable"));
        return PLACES.stream().flatMap(place -> bodies.stream().map(body -> Arguments.of(place, body)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void isRefusedWherever(String place, Strange strange) {
        checkIns.aMember().withNewKey().postRaw(place, "application/json", strange.body()).problem(strange.status(), strange.code());
    }

    @ParameterizedTest
    @CsvSource({
        "91,   102, 10,  GCJ02, 422, checkin.location-impossible",
        "25,  -181, 10,  WGS84, 422, checkin.location-impossible",
        "0,      0, 10,  WGS84, 422, checkin.location-impossible",
        "25,   102, 0,   GCJ02, 422, checkin.accuracy-impossible",
        "25,   102, 1e9, GCJ02, 422, checkin.accuracy-impossible",
        "1e400,102, 10,  GCJ02, 422, checkin.location-impossible",
        "\"x\", 102, 10,  GCJ02, 400, platform.body-unreadable",
        "25,   102, 10,  BD09,  400, platform.body-unreadable",
    })
    void namesPositionsThatNoPhoneHasInWhateverIsHandedIn(
            String latitude, String longitude, String accuracy, String datum, int status, String code) {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String record = checkIns.checkIn(member, activity, outside()).expect(200).body().path("recordId").asString();
        String location = "\"location\":{\"latitude\":%s,\"longitude\":%s,\"accuracyMeters\":%s,\"datum\":\"%s\"}"
                .formatted(latitude, longitude, accuracy, datum);

        post(member, "/app/api/check-in/records/" + record + "/evidence", "{" + location + "}").problem(status, code);
        Http other = checkIns.aMember();
        post(other, "/app/api/check-in/completions",
                        "{\"claimId\":\"" + checkIns.claimId(other, activity) + "\",\"locationRefused\":false," + location + "}")
                .problem(status, code);

        assertThat(records(activity)).isEqualTo(1);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM checkin_evidence WHERE record_id = ?", Integer.class, record)).isZero();
    }

    @Test
    void refusesTheOneRecordOfAPageThatCannotBeAndTakesTheOthers() {
        Made activity = activities.anActivity();
        String token = ActivityFixture.tokenOn(activities.aDisplay(activity));
        Http member = checkIns.aMember();
        Map<String, Object> nowhere = new HashMap<>(inside());
        nowhere.put("latitude", 91);
        Map<String, Object> exact = new HashMap<>(inside());
        exact.put("accuracyMeters", 0);
        Map<String, @Nullable Object> page = new HashMap<>();
        page.put("cursor", null);
        page.put("records", List.of(kept(token, nowhere, null), kept(token, exact, null), kept(token, inside(), "no address"), kept(token, inside(), null)));

        JsonNode results = member.post("/app/api/check-in/sync", page).expect(200).body().path("results");

        assertThat(results.findValuesAsString("end")).containsExactly("REFUSED", "REFUSED", "REFUSED", "RECORDED");
        assertThat(results.valueStream().map(result -> result.path("refusal").path("code").asString()).limit(3))
                .containsExactly("checkin.location-impossible", "checkin.accuracy-impossible", "checkin.network-unreadable");
        assertThat(records(activity)).isEqualTo(1);
    }

    private static Map<String, Object> kept(String token, Map<String, ?> location, @Nullable String bssid) {
        Map<String, Object> kept = new HashMap<>(Map.of("operationId", UUID.randomUUID().toString(), "token", token, "location", location));
        if (bssid != null) {
            kept.put("bssid", bssid);
        }
        return kept;
    }

    private static Http.Answer post(Http member, String path, String body) {
        return member.withNewKey().postRaw(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private int records(Made activity) {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM checkin_record WHERE activity_id = ?", Integer.class, activity.id());
        return count == null ? 0 : count;
    }
}
