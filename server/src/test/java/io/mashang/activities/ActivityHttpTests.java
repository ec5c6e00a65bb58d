package io.mashang.activities;

import static io.mashang.activities.ActivityFixture.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture.Made;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class ActivityHttpTests {

    private static final String PATH = "/console/api/activities";

    @Autowired
    ActivityFixture activities;

    @Autowired
    StaffSessions staff;

    @Autowired
    Http http;

    @Autowired
    Clock clock;

    @Test
    void isCreatedWithItsSessionsAndReadBack() {
        Made made = activities.anActivity();

        JsonNode view = activities.organiser().get(PATH + "/" + made.id()).expect(200).body();

        assertThat(view.path("title").asString()).isEqualTo("秋季技术沙龙");
        assertThat(view.path("phase").asString()).isEqualTo("RUNNING");
        assertThat(view.path("activityCode").asString()).matches("[2-9A-HJKMNP-Z]{6}");
        assertThat(view.path("code").path("stepSeconds").asInt()).isEqualTo(60);
        assertThat(view.path("place").path("sites").get(0).path("fence").path("latitude").asDouble()).isEqualTo(ActivityFixture.LATITUDE);
        assertThat(view.path("sessions").get(0).path("phase").asString()).isEqualTo("RUNNING");
    }

    @Test
    void isFoundByTitleAndPhase() {
        String title = "周会 " + clock.millis() + Math.random();
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        Made made = activities.anActivity(request -> {
            request.put("title", title);
            request.put("sessions", List.of(aSession(tomorrow, tomorrow.plus(Duration.ofHours(1)))));
        });

        assertThat(ids(title, "UPCOMING")).containsExactly(made.id());
        assertThat(ids(title, "RUNNING")).isEmpty();
        assertThat(ids("%" + title, "UPCOMING")).isEmpty();
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        Made made = activities.anActivity();
        Map<String, Object> change = changeOf(made);
        change.put("title", "改名后的沙龙");
        JsonNode changed = activities.organiser().put(PATH + "/" + made.id(), change).expect(200).body();

        assertThat(changed.path("version").asInt()).isEqualTo(2);
        assertThat(changed.path("activityCode")).isEqualTo(made.view().path("activityCode"));
        activities.organiser().put(PATH + "/" + made.id(), change).problem(409, "activities.changed-meanwhile");
    }

    @Test
    void removesASessionOnlyBeforeItOpens() {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        Made made = activities.anActivity(request -> request.put("sessions", List.of(
                ((List<?>) Objects.requireNonNull(request.get("sessions"))).getFirst(), aSession(tomorrow, tomorrow.plus(Duration.ofHours(1))))));
        Map<String, Object> withoutLater = changeOf(made);
        withoutLater.put("sessions", List.of(keep(made.view().path("sessions").get(0))));
        JsonNode changed = activities.organiser().put(PATH + "/" + made.id(), withoutLater).expect(200).body();
        assertThat(changed.path("sessions").size()).isEqualTo(1);

        Map<String, Object> withoutRunning = changeOf(made);
        withoutRunning.put("version", 2);
        withoutRunning.put("sessions", List.of(aSession(tomorrow, tomorrow.plus(Duration.ofHours(1)))));
        activities.organiser().put(PATH + "/" + made.id(), withoutRunning).problem(409, "activities.session-began");
        JsonNode unchanged = activities.organiser().get(PATH + "/" + made.id()).body();
        assertThat(unchanged.path("version").asInt()).isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBe() {
        Map<String, Object> backwards = activities.aRequest();
        backwards.put("sessions", List.of(aSession(clock.instant(), clock.instant().minusSeconds(1))));
        activities.organiser().post(PATH, backwards).problem(422, "activities.session-times-invalid");

        Map<String, Object> untitled = activities.aRequest();
        untitled.put("title", " ");
        JsonNode problem = activities.organiser().post(PATH, untitled).problem(422, "platform.input-invalid");
        assertThat(problem.path("fields").get(0).path("field").asString()).isEqualTo("title");

        activities.organiser().get(PATH + "/1").problem(404, "activities.activity-unknown");
        activities.organiser().get(PATH + "/x").problem(422, "platform.input-invalid");
    }

    @Test
    void isArchivedAndRestoredWithANewCode() {
        Made made = activities.anActivity();
        String path = PATH + "/" + made.id();
        activities.organiser().post(path + "/archive").expect(204);
        activities.organiser().post(path + "/archive").expect(204);
        JsonNode archived = activities.organiser().get(path).body();
        assertThat(archived.path("phase").asString()).isEqualTo("ARCHIVED");
        assertThat(archived.path("activityCode").isNull()).isTrue();
        Map<String, Object> change = changeOf(made);
        activities.organiser().put(path, change).problem(409, "activities.archived");
        activities.organiser().post(path + "/activity-code").problem(409, "activities.archived");

        activities.organiser().post(path + "/restore").expect(204);
        JsonNode restored = activities.organiser().get(path).body();
        assertThat(restored.path("phase").asString()).isEqualTo("RUNNING");
        String before = made.view().path("activityCode").asString();
        assertThat(restored.path("activityCode").asString()).isNotEqualTo(before);
        String replaced = activities.organiser().post(path + "/activity-code").expect(200).body().path("activityCode").asString();
        assertThat(activities.organiser().get(path).body().path("activityCode").asString()).isEqualTo(replaced);
    }

    @Test
    void isForStaffWithThePermissionOnly() {
        http.get(PATH).problem(401, "platform.sign-in-needed");
        staff.as(Role.OPERATOR).get(PATH).expect(403);
        staff.as(Role.AUDITOR).post(PATH, activities.aRequest()).expect(403);
    }

    private List<String> ids(String title, String phase) {
        String query = "?phase=" + phase + "&q=" + java.net.URLEncoder.encode(title, java.nio.charset.StandardCharsets.UTF_8);
        JsonNode items = activities.organiser().get(PATH + query).expect(200).body().path("items");
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path("id").asString()).toList();
    }

    private Map<String, Object> changeOf(Made made) {
        Map<String, Object> change = activities.aRequest();
        change.put("version", made.view().path("version").asInt());
        change.put("sessions", StreamSupport.stream(made.view().path("sessions").spliterator(), false)
                .map(ActivityHttpTests::keep)
                .toList());
        return change;
    }

    private static Map<String, Object> keep(JsonNode session) {
        Map<String, Object> kept = aSession(
                Instant.parse(session.path("startsAt").asString()), Instant.parse(session.path("endsAt").asString()));
        kept.put("id", session.path("id").asString());
        return kept;
    }
}
