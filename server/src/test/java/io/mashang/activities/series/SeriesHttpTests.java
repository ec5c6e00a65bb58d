package io.mashang.activities.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.ActivityFixture.Shown;
import io.mashang.checkin.CheckInFixture;
import io.mashang.identity.MemberFixture;
import io.mashang.platform.jobs.Turns;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.StaffSessions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class SeriesHttpTests {

    private static final String PATH = "/console/api/activities";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    StaffSessions staff;

    @Autowired
    PlanAheadJob job;

    @Autowired
    Turns turns;

    @Autowired
    HolidayStore holidays;

    @Autowired
    PinnedClock clock;

    @Test
    void plansSixtyDaysAheadAndTellsTheRuleBack() {
        JsonNode view = daily("FREQ=DAILY").view();

        assertThat(view.path("sessions").size()).as("today and 60 days").isEqualTo(61);
        assertThat(view.path("phase").asString()).isEqualTo("RUNNING");
        JsonNode series = view.path("series");
        assertThat(series.path("rule").asString()).isEqualTo("FREQ=DAILY");
        assertThat(series.path("startsOn").asString()).isEqualTo(today().toString());
        assertThat(series.path("times").get(0).path("no").asInt()).isEqualTo(1);
        assertThat(view.path("sessions").get(1).path("ofSeries").asBoolean()).isTrue();
    }

    @Test
    void plansOnAsTimeGoesByAndNeverTwiceOnHoweverManyNodes() throws Exception {
        Made made = daily("FREQ=DAILY");
        clock.advance(Duration.ofDays(3));

        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> runs = new ArrayList<>();
            IntStream.range(0, 4).forEach(node -> runs.add(() -> turns.take(job)));
            for (var run : nodes.invokeAll(runs)) {
                run.get();
            }
        }

        List<String> starts = strings(read(made).path("sessions"), "startsAt");
        assertThat(starts).hasSize(64).doesNotHaveDuplicates();
    }

    @Test
    void hasItsFirstSessionHoweverFarAwayItIs() {
        Map<String, Object> series = aSeries("FREQ=YEARLY");
        series.put("startsOn", today().plusDays(200).toString());

        JsonNode view = repeating(series).view();

        assertThat(view.path("sessions").size()).isEqualTo(1);
        assertThat(view.path("phase").asString()).isEqualTo("UPCOMING");
    }

    @Test
    void endsWithItsRule() {
        JsonNode view = daily("FREQ=DAILY;COUNT=3").view();
        clock.advance(Duration.ofDays(4));
        turns.take(job);

        JsonNode later = activities.organiser().get(PATH + "/" + view.path("id").asString()).body();
        assertThat(later.path("sessions").size()).isEqualTo(3);
        assertThat(later.path("phase").asString()).isEqualTo("ENDED");
    }

    @Test
    void saysInNumbersWhatAChangeDoesThenDoesIt() {
        Made made = daily("FREQ=DAILY;COUNT=10");
        checkIns.checkIn(checkIns.as(members.aMember()), made, CheckInFixture.inside()).expect(200);
        Map<String, Object> series = aSeries("FREQ=DAILY;COUNT=8");
        series.put("times", List.of(aTime(1, "08:00", "10:00", 0)));

        JsonNode told = preview(made, series).expect(200).body();
        assertThat(told.path("keptWithCheckIns").asInt()).isEqualTo(1);
        assertThat(told.path("changed").asInt()).isEqualTo(7);
        assertThat(told.path("removed").asInt()).isEqualTo(2);
        assertThat(told.path("added").asInt()).isZero();

        JsonNode changed = activities.organiser().put(PATH + "/" + made.id(), change(made, series)).expect(200).body();
        assertThat(changed.path("sessions").size()).isEqualTo(8);
        assertThat(changed.path("sessions").get(0)).as("somebody checked in").isEqualTo(made.view().path("sessions").get(0));
        assertThat(Instant.parse(changed.path("sessions").get(1).path("startsAt").asString()).atZone(SHANGHAI).toLocalTime()).hasToString("08:00");
        assertThat(strings(changed.path("sessions"), "id")).as("the same sessions at other hours")
                .isSubsetOf(strings(made.view().path("sessions"), "id"));
    }

    @Test
    void takesARuleAwayAndKeepsWhatHasBegun() {
        Made made = daily("FREQ=DAILY");
        Map<String, Object> change = change(made, null);
        activities.organiser().put(PATH + "/" + made.id(), change).problem(422, "activities.sessions-missing");
        Instant later = clock.instant().plus(Duration.ofDays(2));
        change.put("sessions", List.of(ActivityFixture.aSession(later, later.plusSeconds(3600))));

        JsonNode single = activities.organiser().put(PATH + "/" + made.id(), change).expect(200).body();

        assertThat(single.path("series").isNull()).isTrue();
        assertThat(strings(single.path("sessions"), "ofSeries")).containsExactly("true", "false");
    }

    @Test
    void isCancelledWithAReasonThatPeopleReadAndTakesPlaceAfterAll() {
        Made made = daily("FREQ=DAILY");
        Shown display = activities.aDisplay(made);
        String token = ActivityFixture.tokenOn(display);
        String session = "/console/api/sessions/" + made.session();
        activities.organiser().post(session + "/cancel", Map.of("reason", " ")).problem(422, "platform.input-invalid");
        activities.organiser().post(session + "/cancel", Map.of("reason", "台风停课")).expect(204);
        activities.organiser().post(session + "/cancel", Map.of("reason", "again")).expect(204);

        JsonNode problem = CheckInFixture.claim(checkIns.as(members.aMember()), token).problem(409, "activities.session-cancelled");
        assertThat(problem.path("detail").asString()).contains("台风停课");
        assertThat(display.http().get("/screen/api/code").expect(200).body().path("qr").isNull()).isTrue();
        assertThat(read(made).path("sessions").get(0).path("cancelReason").asString()).isEqualTo("台风停课");

        activities.organiser().post(session + "/reinstate").expect(204);
        CheckInFixture.claim(checkIns.as(members.aMember()), token).expect(200);
    }

    @Test
    void movesToTheSameHoursOnTheWallOfAnotherZone() {
        Made made = daily("FREQ=DAILY");
        Map<String, Object> request = change(made, aSeries("FREQ=DAILY"));
        request.put("timeZone", "America/New_York");

        JsonNode after = activities.organiser().put(PATH + "/" + made.id(), request).expect(200).body();

        assertThat(after.path("timeZone").asString()).isEqualTo("America/New_York");
        assertThat(wallClock(after, "America/New_York")).isEqualTo(wallClock(made.view(), "Asia/Shanghai")).hasSize(1);
    }

    /** The hours at which those that have not opened yet begin. */
    private Set<LocalTime> wallClock(JsonNode view, String zone) {
        return view.path("sessions").valueStream()
                .filter(session -> session.path("phase").asString().equals("UPCOMING"))
                .map(session -> Instant.parse(session.path("startsAt").asString()).atZone(ZoneId.of(zone)).toLocalTime())
                .collect(Collectors.toSet());
    }

    @Test
    void isNotCancelledOnceItIsOver() {
        Instant now = clock.instant();
        Made made = activities.anActivity(request -> request.put("sessions", List.of(
                ActivityFixture.aSession(now.minus(Duration.ofHours(3)), now.minus(Duration.ofHours(1))))));

        activities.organiser().post("/console/api/sessions/" + made.session() + "/cancel", Map.of("reason", "台风停课"))
                .problem(409, "activities.session-over");
    }

    @Test
    void movesOneSessionForGoodAndNoneThatHasBegun() {
        Made made = daily("FREQ=DAILY;COUNT=5");
        String tomorrow = made.view().path("sessions").get(1).path("id").asString();
        Instant at = clock.instant().plus(Duration.ofDays(3)).plusSeconds(777);
        Map<String, String> there = Map.of("startsAt", at.toString(), "endsAt", at.plusSeconds(3600).toString());
        activities.organiser().post("/console/api/sessions/" + tomorrow + "/move", there).expect(204);
        activities.organiser().post("/console/api/sessions/" + made.session() + "/move", there).problem(409, "activities.session-began");
        activities.organiser().post("/console/api/sessions/1/move", there).problem(404, "activities.session-unknown");
        activities.organiser().post("/console/api/sessions/" + tomorrow + "/move",
                Map.of("startsAt", at.toString(), "endsAt", at.toString())).problem(422, "activities.session-times-invalid");

        Map<String, Object> series = aSeries("FREQ=DAILY;COUNT=5");
        series.put("times", List.of(aTime(1, "01:00", "02:00", 0)));
        JsonNode after = activities.organiser().put(PATH + "/" + made.id(), change(made, series)).expect(200).body();

        JsonNode moved = StreamSupport.stream(after.path("sessions").spliterator(), false)
                .filter(session -> session.path("id").asString().equals(tomorrow))
                .findFirst()
                .orElseThrow();
        assertThat(moved.path("startsAt").asString()).isEqualTo(at.toString());
        assertThat(moved.path("moved").asBoolean()).isTrue();
    }

    @Test
    void mindsTheHolidaysOfTheOrganisation() {
        List<HolidayDay> before = holidays.all();
        Map<String, Object> series = aSeries("FREQ=DAILY;COUNT=10");
        series.put("holidays", "SKIP");
        Made made = repeating(series);
        Map<String, Object> list = Map.of("days", List.of(
                Map.of("day", today().plusDays(2).toString(), "name", "元旦", "working", false),
                Map.of("day", today().plusDays(3).toString(), "name", "元旦", "working", false)));

        JsonNode told = activities.organiser().post("/console/api/series/holidays/preview", list).expect(200).body();
        assertThat(told.path("removed").asInt()).isEqualTo(2);
        assertThat(read(made).path("sessions").size()).isEqualTo(10);
        JsonNode done = activities.organiser().put("/console/api/series/holidays", list).expect(200).body();
        assertThat(done).isEqualTo(told);
        assertThat(read(made).path("sessions").size()).isEqualTo(8);
        assertThat(activities.organiser().get("/console/api/series/holidays").expect(200).body().path("days").size()).isEqualTo(2);

        activities.organiser().put("/console/api/series/holidays", Map.of("days", before)).expect(200);
        assertThat(read(made).path("sessions").size()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=HOURLY", "every day", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;UNTIL=20200101"})
    void refusesARuleThatNamesNoDays(String rule) {
        preview(null, aSeries(rule)).problem(422, "activities.series-rule-invalid");
        Map<String, Object> request = activities.aRequest();
        request.put("series", aSeries(rule));
        activities.organiser().post(PATH, request).problem(422, "activities.series-rule-invalid");
    }

    @Test
    void refusesHoursThatCannotBe() {
        Map<String, Object> backwards = aSeries("FREQ=DAILY");
        backwards.put("times", List.of(aTime(null, "09:00", "12:00", 0), aTime(null, "12:00", "09:00", 0)));
        JsonNode problem = preview(null, backwards).problem(422, "activities.session-times-invalid");
        assertThat(problem.path("fields").get(0).path("field").asString()).isEqualTo("series.times[1].endsAt");

        Map<String, Object> none = aSeries("FREQ=DAILY");
        none.put("times", List.of());
        preview(null, none).problem(422, "platform.input-invalid");
    }

    @Test
    void showsTheSessionsOfAllActivitiesInACalendar() {
        Made made = daily("FREQ=DAILY;COUNT=3");
        String title = made.view().path("title").asString();
        Instant from = today().atStartOfDay(SHANGHAI).toInstant();
        String week = "/console/api/calendar?from=" + from + "&until=" + from.plus(Duration.ofDays(2));

        JsonNode found = activities.organiser().get(week + "&q=" + title).expect(200).body();

        assertThat(strings(found.path("sessions"), "activity")).containsExactly(made.id(), made.id());
        assertThat(found.path("complete").asBoolean()).isTrue();
        activities.organiser().get(week + "&q=%25" + title).expect(200);
        activities.organiser().get("/console/api/calendar?from=" + from + "&until=" + from.plus(Duration.ofDays(63)))
                .problem(422, "activities.calendar-span-invalid");
        staff.as(Role.OPERATOR).get(week).expect(403);
    }

    @Test
    void isChangedByOrganisersOnly() {
        Made made = daily("FREQ=DAILY;COUNT=2");
        staff.as(Role.AUDITOR).post("/console/api/sessions/" + made.session() + "/cancel", Map.of("reason", "x")).expect(403);
        staff.as(Role.AUDITOR).put("/console/api/series/holidays", Map.of("days", List.of())).expect(403);
    }

    /** All day long from today on, so that today's session takes check-ins. */
    private Made daily(String rule) {
        return repeating(aSeries(rule));
    }

    private Made repeating(Map<String, Object> series) {
        return activities.anActivity(request -> {
            request.put("title", "series" + UUID.randomUUID());
            request.put("sessions", List.of());
            request.put("series", series);
        });
    }

    private Map<String, Object> aSeries(String rule) {
        Map<String, Object> series = new HashMap<>();
        series.put("startsOn", today().toString());
        series.put("rule", rule);
        series.put("times", List.of(aTime(null, "00:00", "00:00", 1)));
        series.put("holidays", "IGNORE");
        series.put("excludedDays", List.of());
        series.put("extraDays", List.of());
        return series;
    }

    private static Map<String, Object> aTime(@Nullable Integer no, String from, String until, int daysLater) {
        Map<String, Object> time = new HashMap<>();
        time.put("no", no);
        time.put("startsAt", from);
        time.put("endsAt", until);
        time.put("endsDaysLater", daysLater);
        time.put("opensBeforeMinutes", 0);
        time.put("lateAfterMinutes", null);
        return time;
    }

    private Map<String, Object> change(Made made, @Nullable Map<String, Object> series) {
        Map<String, Object> change = activities.aRequest();
        change.put("version", made.view().path("version").asInt());
        change.put("sessions", List.of());
        change.put("series", series);
        return change;
    }

    private Http.Answer preview(@Nullable Made made, Map<String, Object> series) {
        Map<String, Object> request = new HashMap<>();
        request.put("activity", made == null ? null : made.id());
        request.put("timeZone", "Asia/Shanghai");
        request.put("series", series);
        return activities.organiser().post("/console/api/series/preview", request);
    }

    private JsonNode read(Made made) {
        return activities.organiser().get(PATH + "/" + made.id()).expect(200).body();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    private static List<String> strings(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asString()).toList();
    }
}
