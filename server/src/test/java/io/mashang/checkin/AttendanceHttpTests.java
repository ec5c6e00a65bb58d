package io.mashang.checkin;

import static io.mashang.activities.ShiftFixture.aCell;
import static io.mashang.activities.ShiftFixture.aPerson;
import static io.mashang.activities.ShiftFixture.aShift;
import static io.mashang.activities.ShiftFixture.made;
import static io.mashang.activities.ShiftFixture.path;
import static io.mashang.activities.ShiftFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.door.DoorFixture;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class AttendanceHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    StaffSessions staff;

    @Autowired
    Clock clock;

    Http organiser;
    Made activity;
    LocalDateTime now;

    @BeforeEach
    void makesAnActivity() {
        organiser = activities.organiser();
        activity = activities.anActivity();
        now = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.MINUTES);
    }

    /** A shift that began so long ago, planned for this person. */
    private String planned(String person, Duration ago, Duration lasts) {
        LocalDateTime from = now.minus(ago);
        String shift = made(organiser, activity, aShift("班", time(from), time(from.plus(lasts)), false)).path("id").asString();
        String day = from.toLocalDate().toString();
        plan(organiser, activity, aCell(person, day, shift)).expect(204);
        return day;
    }

    private static String time(LocalDateTime moment) {
        return moment.toLocalTime().toString();
    }

    private JsonNode results(String day, String more) {
        return organiser.get(path(activity) + "/attendance?day=" + day + more).expect(200).body().path("items");
    }

    @Test
    void tellsWhoIsAwaitedAndWhoIsLate() {
        String late = aPerson(organiser, activity, "张三", "一组", null);
        String day = planned(late, Duration.ofMinutes(20), Duration.ofHours(8));
        assertThat(results(day, "").get(0).path("state").asString()).isEqualTo("AWAITED");

        DoorFixture.checkIn(organiser, activity, late).expect(200);

        JsonNode row = results(day, "&state=LATE").get(0);
        assertThat(row.path("state").asString()).isEqualTo("LATE");
        assertThat(row.path("lateMinutes").asInt()).isBetween(20, 22);
        assertThat(row.path("in").path("source").asString()).isEqualTo("STAFF");
        assertThat(row.path("timeZone").asString()).isEqualTo("Asia/Shanghai");
        JsonNode numbers = organiser.get(path(activity) + "/attendance/numbers?day=" + day).expect(200).body();
        assertThat(numbers.path("planned").asInt()).isEqualTo(1);
        assertThat(numbers.path("late").asInt()).isEqualTo(1);
        assertThat(results(day, "&state=ABSENT")).isEmpty();
        assertThat(results(day, "&group=二组")).isEmpty();
    }

    /** Hours stand on the wall: what began in Shanghai has hours to go in Berlin. */
    @Test
    void followsTheClockOfTheActivityWhenItsZoneChanges() {
        String person = aPerson(organiser, activity, "张三", "一组", null);
        String day = planned(person, Duration.ofMinutes(20), Duration.ofHours(8));
        DoorFixture.checkIn(organiser, activity, person).expect(200);
        assertThat(results(day, "").get(0).path("state").asString()).isEqualTo("LATE");
        Map<String, Object> change = activities.aRequest();
        change.put("version", 1);
        change.put("timeZone", "Europe/Berlin");
        JsonNode session = activity.view().path("sessions").get(0);
        Map<String, Object> same = ActivityFixture.aSession(
                Instant.parse(session.path("startsAt").asString()), Instant.parse(session.path("endsAt").asString()));
        same.put("id", activity.session());
        change.put("sessions", List.of(same));

        JsonNode after = organiser.put(path(activity), change).expect(200).body();

        assertThat(results(day, "").get(0).path("state").asString()).isEqualTo("AWAITED");
        assertThat(after.path("sessions").get(0).path("startsAt")).as("a single session is a moment").isEqualTo(session.path("startsAt"));
    }

    @Test
    void takesAnUndoneCheckInBackAtOnce() {
        String person = aPerson(organiser, activity, "张三", "", null);
        String day = planned(person, Duration.ofMinutes(1), Duration.ofHours(8));
        String record = DoorFixture.checkIn(organiser, activity, person).expect(200).body()
                .path("people").get(0).path("checkIn").path("recordId").asString();
        assertThat(results(day, "").get(0).path("state").asString()).isEqualTo("NORMAL");

        DoorFixture.undo(organiser, record, "认错人了").expect(204);

        assertThat(results(day, "").get(0).path("state").asString()).isEqualTo("AWAITED");
    }

    @Test
    void findsTheAbsentAndLeavesOutWhoHasNoShift() {
        String absent = aPerson(organiser, activity, "张三", "", null);
        String resting = aPerson(organiser, activity, "李四", "", null);
        aPerson(organiser, activity, "王五", "", null);
        String day = planned(absent, Duration.ofHours(5), Duration.ofHours(2));
        plan(organiser, activity, aCell(resting, day, null)).expect(204);

        assertThat(results(day, "")).hasSize(1);
        assertThat(results(day, "&state=ABSENT").get(0).path("name").asString()).isEqualTo("张三");
        assertThat(results(day, "&state=REST").get(0).path("name").asString()).isEqualTo("李四");
        assertThat(results(day, "&state=UNPLANNED").get(0).path("name").asString()).isEqualTo("王五");
        JsonNode numbers = organiser.get(path(activity) + "/attendance/numbers?day=" + day).expect(200).body();
        assertThat(numbers.path("absent").asInt()).isEqualTo(1);
        assertThat(numbers.path("rest").asInt()).isEqualTo(1);
    }

    @Test
    void pagesThroughADay() {
        String first = aPerson(organiser, activity, "张三", "", null);
        String second = aPerson(organiser, activity, "李四", "", null);
        String day = planned(first, Duration.ofHours(5), Duration.ofHours(2));
        planned(second, Duration.ofHours(5), Duration.ofHours(2));

        JsonNode page = organiser.get(path(activity) + "/attendance?limit=1&day=" + day).expect(200).body();
        assertThat(page.path("items").get(0).path("name").asString()).isEqualTo("李四");
        JsonNode rest = results(day, "&limit=1&cursor=" + page.path("nextCursor").asString());

        assertThat(rest).hasSize(1);
        assertThat(rest.get(0).path("name").asString()).isEqualTo("张三");
    }

    @Test
    void isOpenToThoseWhoMay() {
        staff.as(Role.DOOR).get(path(activity) + "/attendance?day=2026-03-02").expect(200);
        staff.as(Role.OPERATOR).get(path(activity) + "/attendance?day=2026-03-02").expect(403);
        organiser.get("/console/api/activities/1/attendance?day=2026-03-02").problem(404, "activities.activity-unknown");
        organiser.get(path(activity) + "/attendance?day=gestern").problem(422, "platform.input-invalid");
    }
}
