package io.mashang.checkin.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.CheckInFixture;
import io.mashang.checkin.model.Signal;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Rules are tried out without effect before they count, and each verdict says by which it was reached. */
@MashangTest
class RulesHttpTests {

    private static final String PATH = "/console/api/check-in-rules";
    private static final Map<String, Object> SAME_FIX_WAITS = Map.of("SAME_FIX", 70);

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    StaffSessions staff;

    @Autowired
    JdbcTemplate jdbc;

    /** The rules are those of the whole installation: other tests meet the built-in ones. */
    @AfterEach
    void backToTheBuiltInRules() {
        administrator().delete(PATH + "/tried").expect(204);
        administrator().delete(PATH + "/active").expect(200);
    }

    @Test
    void areTriedOutWithoutEffectAndTellWhatTheyWouldChange() {
        tryOut(SAME_FIX_WAITS, 30, 60).expect(200);
        JsonNode fourth = fourOnOneSpot();
        assertThat(fourth.path("state").asString()).isEqualTo("NORMAL");

        JsonNode comparison = administrator().get(PATH + "/comparison").expect(200).body();
        assertThat(comparison.path("wouldWait").asInt()).isPositive();
        JsonNode changed = StreamSupport.stream(comparison.path("examples").spliterator(), false)
                .filter(example -> example.path("recordId").equals(fourth.path("recordId")))
                .findFirst()
                .orElseThrow();
        assertThat(changed.path("now").asString()).isEqualTo("ACCEPTED");
        assertThat(changed.path("then").asString()).isEqualTo("PENDING");
        assertThat(use(comparison, "SAME_FIX").path("found").asInt()).isPositive();
    }

    @Test
    void countOnceTheyAreActivatedAndAreNamedInEachVerdict() {
        int version = tryOut(SAME_FIX_WAITS, 30, 60).expect(200).body().path("tried").path("version").asInt();
        assertThat(version).isGreaterThanOrEqualTo(100);
        JsonNode view = administrator().put(PATH + "/active", Map.of("version", version)).expect(200).body();
        assertThat(view.path("active").path("version").asInt()).isEqualTo(version);
        assertThat(view.path("tried").isNull()).isTrue();

        JsonNode fourth = fourOnOneSpot();
        assertThat(fourth.path("state").asString()).isEqualTo("PENDING");
        assertThat(jdbc.queryForMap("SELECT rule_version, score FROM checkin_record WHERE id = ?", fourth.path("recordId").asString()))
                .isEqualTo(Map.of("rule_version", version, "score", 70));

        administrator().delete(PATH + "/active").expect(200);
        assertThat(fourOnOneSpot().path("state").asString()).isEqualTo("NORMAL");
    }

    @Test
    void areActivatedOnlyWhileTheyAreTriedOut() {
        int first = tryOut(SAME_FIX_WAITS, 30, 60).expect(200).body().path("tried").path("version").asInt();
        int second = tryOut(Map.of("SAME_FIX", 0), 30, 60).expect(200).body().path("tried").path("version").asInt();
        assertThat(second).isGreaterThan(first);

        administrator().put(PATH + "/active", Map.of("version", first)).problem(409, "checkin.rules-gone");
        administrator().put(PATH + "/active", Map.of("version", second)).expect(200);
        administrator().put(PATH + "/active", Map.of("version", second)).problem(409, "checkin.rules-gone");
    }

    @Test
    void cannotLetAnUnprovedPlacePassNorTurnTheScaleRound() {
        tryOut(Map.of("OUTSIDE_PLACE", 0), 30, 60).problem(422, "checkin.rules-invalid");
        tryOut(Map.of("LATE", 10), 30, 60).problem(422, "checkin.rules-invalid");
        tryOut(SAME_FIX_WAITS, 70, 60).problem(422, "checkin.rules-invalid");
        tryOut(Map.of("SAME_FIX", 101), 30, 60).problem(422, "platform.input-invalid");
        tryOut(Map.of("NO_SUCH", 1), 30, 60).problem(400, "platform.body-unreadable");
        tryOut(SAME_FIX_WAITS, 0, 60).problem(422, "platform.input-invalid");
    }

    @Test
    void areSeenByWhoeverReviewsAndChangedByAdministratorsOnly() {
        JsonNode view = staff.as(Role.ORGANISER).get(PATH).expect(200).body();
        assertThat(view.path("signals").size()).isEqualTo(Signal.values().length);

        staff.as(Role.ORGANISER).post(PATH + "/tried", request(SAME_FIX_WAITS, 30, 60)).expect(403);
        staff.as(Role.ORGANISER).put(PATH + "/active", Map.of("version", 100)).expect(403);
        staff.as(Role.ORGANISER).delete(PATH + "/active").expect(403);
        staff.as(Role.OPERATOR).get(PATH).expect(403);
    }

    private JsonNode fourOnOneSpot() {
        Made activity = activities.anActivity();
        for (int i = 0; i < 3; i++) {
            checkIns.checkIn(checkIns.aMember(), activity, CheckInFixture.inside()).expect(200);
        }
        return checkIns.checkIn(checkIns.aMember(), activity, CheckInFixture.inside()).expect(200).body();
    }

    private static JsonNode use(JsonNode comparison, String signal) {
        return StreamSupport.stream(comparison.path("uses").spliterator(), false)
                .filter(use -> use.path("signal").asString().equals(signal))
                .findFirst()
                .orElseThrow();
    }

    private Http administrator() {
        return staff.as(Role.ADMINISTRATOR);
    }

    private Http.Answer tryOut(Map<String, Object> points, int noteFrom, int pendingFrom) {
        return administrator().post(PATH + "/tried", request(points, noteFrom, pendingFrom));
    }

    private static Map<String, Object> request(Map<String, Object> points, int noteFrom, int pendingFrom) {
        Map<String, Object> request = new HashMap<>();
        request.put("points", points);
        request.put("noteFrom", noteFrom);
        request.put("pendingFrom", pendingFrom);
        request.put("reason", "雷同定位太多");
        return request;
    }
}
