package io.mashang.activities;

import static io.mashang.activities.ShiftFixture.aFill;
import static io.mashang.activities.ShiftFixture.aShift;
import static io.mashang.activities.ShiftFixture.made;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.ActivityFixture.Shown;
import io.mashang.activities.TagFixture.Tag;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How much one activity can have of everything, and that whoever wants more is told. */
@MashangTest
class ActivityLimitsHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    TagFixture tags;

    @Autowired
    JdbcTemplate jdbc;

    /** A token has eight bits for the screen. */
    @Test
    void hasRoomFor255ScreensInASession() {
        Made activity = activities.anActivity();
        Shown display = activities.aDisplay(activity);
        String path = "/console/api/sessions/" + activity.session() + "/displays";
        jdbc.update("UPDATE activities_display SET number = 254 WHERE id = ?", display.id());

        activities.organiser().post(path, Map.of("name", "第 255 块")).expect(201);
        activities.organiser().post(path, Map.of("name", "再来一块")).problem(409, "activities.displays-full");

        assertThat(activities.organiser().get(path).expect(200).body()).hasSize(2);
    }

    @Test
    void hasRoomFor255Tags() {
        Tag tag = tags.aStaticTag();
        String path = "/console/api/activities/" + tag.activity().id() + "/tags";
        jdbc.update("UPDATE activities_tag SET ordinal = 254 WHERE id = ?", tag.id());

        activities.organiser().post(path, Map.of("name", "第 255 张", "kind", "STATIC")).expect(201);
        activities.organiser().post(path, Map.of("name", "再来一张", "kind", "STATIC")).problem(409, "activities.tags-full");
    }

    @Test
    void hasRoomFor50GatesInUse() {
        Made activity = activities.anActivity();
        Http organiser = activities.organiser();
        String path = "/console/api/activities/" + activity.id() + "/gates";
        String first = organiser.post(path, Map.of("name", "北门")).expect(201).body().path("id").asString();
        IntStream.range(1, 50).forEach(n -> organiser.post(path, Map.of("name", "门 " + n)).expect(201));

        organiser.post(path, Map.of("name", "再来一个")).problem(409, "activities.gates-full");

        organiser.delete(path + "/" + first).expect(204);
        organiser.post(path, Map.of("name", "再来一个")).expect(201);
    }

    @Test
    void hasRoomFor50Shifts() {
        Made activity = activities.anActivity();
        Http organiser = activities.organiser();
        IntStream.range(0, 50).forEach(n -> made(organiser, activity, aShift("班 " + n, "09:00", "18:00", false)));

        organiser.post(ShiftFixture.path(activity) + "/shifts", aShift("再来一个", "09:00", "18:00", false))
                .problem(409, "activities.shifts-full");
    }

    @Test
    void plansAtMost30000DutiesAtOnceAndElseNone() {
        Made activity = activities.anActivity();
        Http organiser = activities.organiser();
        String roster = IntStream.range(0, 490).mapToObj(n -> "员工" + n).collect(Collectors.joining("\n"));
        organiser.post(ShiftFixture.path(activity) + "/participants/import", Map.of("text", roster)).expect(200);
        String shift = made(organiser, activity, aShift("早", "09:00", "18:00", false)).path("id").asString();

        organiser.post(ShiftFixture.path(activity) + "/duties/fill", aFill("2026-03-02", "2026-05-02", shift, shift, shift, shift, shift, shift, shift))
                .problem(422, "activities.duties-too-many");

        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM activities_duty WHERE activity_id = ?", Integer.class, activity.id())).isZero();
    }
}
