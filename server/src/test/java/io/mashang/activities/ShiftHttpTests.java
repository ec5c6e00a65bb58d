package io.mashang.activities;

import static io.mashang.activities.ShiftFixture.aCell;
import static io.mashang.activities.ShiftFixture.aFill;
import static io.mashang.activities.ShiftFixture.aPerson;
import static io.mashang.activities.ShiftFixture.aShift;
import static io.mashang.activities.ShiftFixture.made;
import static io.mashang.activities.ShiftFixture.path;
import static io.mashang.activities.ShiftFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture.Made;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class ShiftHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    StaffSessions staff;

    @Autowired
    Clock clock;

    Http organiser;
    Made activity;

    @BeforeEach
    void makesAnActivity() {
        organiser = activities.organiser();
        activity = activities.anActivity();
    }

    private JsonNode week(String from, String until, String more) {
        return organiser.get(path(activity) + "/duties?from=" + from + "&until=" + until + more).expect(200).body().path("items");
    }

    private static String days(JsonNode person) {
        StringBuilder days = new StringBuilder();
        person.path("days").forEach(day -> days.append(day.path("day").asString().substring(8)).append('=')
                .append(day.path("shift").path("name").asString("休")).append(' '));
        return days.toString().strip();
    }

    @Test
    void makesChangesAndRetiresAShift() {
        JsonNode night = made(organiser, activity, aShift("夜班", "22:00", "06:00", true));
        assertThat(night.path("overnight").asBoolean()).isTrue();

        Map<String, Object> changed = aShift("大夜班", "23:00", "07:00", true);
        changed.put("version", 1);
        String one = path(activity) + "/shifts/" + night.path("id").asString();
        assertThat(organiser.put(one, changed).expect(200).body().path("version").asInt()).isEqualTo(2);
        organiser.put(one, changed).problem(409, "activities.changed-meanwhile");

        organiser.post(one + "/retire").expect(204);
        organiser.post(one + "/retire").expect(204);
        assertThat(organiser.get(path(activity) + "/shifts").expect(200).body().path("shifts")).isEmpty();
    }

    @Test
    void refusesHoursThatCannotBe() {
        Map<String, Object> shift = aShift("早班", "09:00", "18:00", false);
        shift.put("breakFrom", "19:00");
        shift.put("breakUntil", "20:00");
        organiser.post(path(activity) + "/shifts", shift).problem(422, "activities.shift-hours-invalid");
        shift.put("opensBeforeMinutes", 721);
        organiser.post(path(activity) + "/shifts", shift).problem(422, "platform.input-invalid");
    }

    @Test
    void keepsTheHoursOfTodayAndChangesThoseOfTomorrow() {
        String person = aPerson(organiser, activity, "张三", "", null);
        String shift = made(organiser, activity, aShift("早班", "09:00", "18:00", false)).path("id").asString();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        plan(organiser, activity, aCell(person, today.toString(), shift), aCell(person, today.plusDays(1).toString(), shift)).expect(204);

        Map<String, Object> changed = aShift("早班", "10:00", "18:00", false);
        changed.put("version", 1);
        organiser.put(path(activity) + "/shifts/" + shift, changed).expect(200);

        JsonNode days = week(today.toString(), today.plusDays(1).toString(), "").get(0).path("days");
        assertThat(days.get(0).path("shift").path("startsAt").asString()).isEqualTo(today + "T01:00:00Z");
        assertThat(days.get(1).path("shift").path("startsAt").asString()).isEqualTo(today.plusDays(1) + "T02:00:00Z");
    }

    @Test
    void plansSingleDaysRestAndNothingAgain() {
        String person = aPerson(organiser, activity, "张三", "", null);
        String shift = made(organiser, activity, aShift("早", "09:00", "18:00", false)).path("id").asString();
        plan(organiser, activity, aCell(person, "2026-03-02", shift), aCell(person, "2026-03-03", null)).expect(204);
        assertThat(days(week("2026-03-02", "2026-03-08", "").get(0))).isEqualTo("02=早 03=休");

        Map<String, Object> nothing = aCell(person, "2026-03-02", null);
        nothing.put("plan", "NONE");
        plan(organiser, activity, nothing).expect(204);
        assertThat(days(week("2026-03-02", "2026-03-08", "").get(0))).isEqualTo("03=休");
    }

    @Test
    void warnsOfShiftsThatNobodyCanCheckInTo() {
        activity = activities.anActivity(request -> request.put("sessions", List.of(
                ActivityFixture.aSession(Instant.parse("2027-03-01T01:00:00Z"), Instant.parse("2027-03-01T10:00:00Z")))));
        String person = aPerson(organiser, activity, "张三", "", null);
        String day = made(organiser, activity, aShift("早", "09:00", "18:00", false)).path("id").asString();
        String night = made(organiser, activity, aShift("晚", "22:00", "06:00", false)).path("id").asString();
        plan(organiser, activity, aCell(person, "2027-03-01", day), aCell(person, "2027-03-02", day),
                aCell(person, "2027-03-03", night), aCell(person, "2027-03-04", null)).expect(204);

        JsonNode alone = organiser.get(path(activity) + "/duties/without-sessions?from=2027-03-01&until=2027-03-07").expect(200).body();
        assertThat(alone.path("items").findValuesAsString("day")).containsExactly("2027-03-02", "2027-03-03");
        assertThat(alone.path("items").findValuesAsString("shift")).containsExactly("早", "晚");
        organiser.get(path(activity) + "/duties/without-sessions?from=2027-03-07&until=2027-03-01")
                .problem(422, "activities.duty-span-invalid");
    }

    @Test
    void fillsAGroupWithAWeekAndSaysBeforeWhatItDoes() {
        aPerson(organiser, activity, "张三", "一组", null);
        aPerson(organiser, activity, "李四", "二组", null);
        String early = made(organiser, activity, aShift("早", "06:00", "14:00", false)).path("id").asString();
        String late = made(organiser, activity, aShift("晚", "14:00", "22:00", false)).path("id").asString();
        Map<String, Object> fill = aFill("2026-03-02", "2026-03-10", early, early, late, late, null, null, null);
        fill.put("group", "一组");

        JsonNode preview = organiser.post(path(activity) + "/duties/fill/preview", fill).expect(200).body();
        assertThat(preview.path("people").asInt()).isEqualTo(1);
        assertThat(preview.path("days").asInt()).isEqualTo(9);
        assertThat(week("2026-03-02", "2026-03-10", "&group=一组").get(0).path("days")).isEmpty();

        organiser.post(path(activity) + "/duties/fill", fill).expect(200);
        assertThat(days(week("2026-03-02", "2026-03-10", "&group=一组").get(0)))
                .isEqualTo("02=早 03=早 04=晚 05=晚 06=休 07=休 08=休 09=早 10=早");
        assertThat(week("2026-03-02", "2026-03-10", "&group=二组").get(0).path("days")).isEmpty();

        fill.put("overwrite", false);
        fill.put("week", java.util.Arrays.asList(late, late, late, late, null, null, null));
        JsonNode kept = organiser.post(path(activity) + "/duties/fill", fill).expect(200).body();
        assertThat(kept.path("kept").asInt()).isEqualTo(4);
        assertThat(days(week("2026-03-02", "2026-03-03", "&group=一组").get(0))).isEqualTo("02=早 03=早");
    }

    @Test
    void copiesAWeekAndRestsOnHolidays() {
        String person = aPerson(organiser, activity, "张三", "", null);
        String shift = made(organiser, activity, aShift("早", "09:00", "18:00", false)).path("id").asString();
        plan(organiser, activity, aCell(person, "2031-03-03", shift), aCell(person, "2031-03-04", shift), aCell(person, "2031-03-09", null))
                .expect(204);
        organiser.put("/console/api/series/holidays",
                Map.of("days", List.of(Map.of("day", "2031-03-18", "name", "节", "working", false)))).expect(200);
        Map<String, Object> copy = Map.of("week", "2031-03-03", "weeks", 2, "holidays", "SKIP");

        JsonNode numbers = organiser.post(path(activity) + "/duties/copy-week", copy).expect(200).body();

        assertThat(numbers.path("days").asInt()).isEqualTo(6);
        assertThat(days(week("2031-03-10", "2031-03-23", "").get(0))).isEqualTo("10=早 11=早 16=休 17=早 18=休 23=休");
        assertThat(organiser.post(path(activity) + "/duties/copy-week/preview", copy).expect(200).body().path("replaced").asInt()).isZero();
        organiser.put("/console/api/series/holidays", Map.of("days", List.of())).expect(200);
    }

    @Test
    void refusesWhatDoesNotBelongTogether() {
        Made other = activities.anActivity();
        String stranger = aPerson(organiser, other, "王五", "", null);
        String person = aPerson(organiser, activity, "张三", "", null);
        String shift = made(organiser, activity, aShift("早", "09:00", "18:00", false)).path("id").asString();
        String foreign = made(organiser, other, aShift("早", "09:00", "18:00", false)).path("id").asString();

        plan(organiser, activity, aCell(stranger, "2026-03-02", shift)).problem(404, "activities.participant-unknown");
        plan(organiser, activity, aCell(person, "2026-03-02", foreign)).problem(404, "activities.shift-unknown");
        organiser.post(path(activity) + "/duties/fill", aFill("2026-03-02", "2026-05-03", shift, null, null, null, null, null, null))
                .problem(422, "activities.duty-span-invalid");
        organiser.post(path(activity) + "/duties/fill", aFill("2026-03-02", "2026-03-01", shift, null, null, null, null, null, null))
                .problem(422, "activities.duty-span-invalid");
        organiser.get(path(activity) + "/duties?from=2026-03-02&until=2026-04-02").problem(422, "activities.duty-span-invalid");
        organiser.get("/console/api/activities/1/duties?from=2026-03-02&until=2026-03-08").problem(404, "activities.activity-unknown");
        organiser.post(path(activity) + "/archive").expect(204);
        plan(organiser, activity, aCell(person, "2026-03-02", shift)).problem(409, "activities.archived");
    }

    @Test
    void isOpenToThoseWhoMay() {
        Map<String, Object> shift = aShift("早班", "09:00", "18:00", false);
        staff.as(Role.DOOR).get(path(activity) + "/shifts").expect(200);
        staff.as(Role.DOOR).post(path(activity) + "/shifts", shift).expect(403);
        staff.as(Role.AUDITOR).put(path(activity) + "/duties", Map.of("cells", List.of(aCell("1", "2026-03-02", null)))).expect(403);
        staff.as(Role.OPERATOR).get(path(activity) + "/duties?from=2026-03-02&until=2026-03-08").expect(403);
    }
}
