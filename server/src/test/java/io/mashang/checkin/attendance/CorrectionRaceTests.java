package io.mashang.checkin.attendance;

import static io.mashang.activities.ShiftFixture.aCell;
import static io.mashang.activities.ShiftFixture.aPerson;
import static io.mashang.activities.ShiftFixture.aShift;
import static io.mashang.activities.ShiftFixture.made;
import static io.mashang.activities.ShiftFixture.path;
import static io.mashang.activities.ShiftFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.ParticipantId;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Together;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@MashangTest
@Tag("stores")
class CorrectionRaceTests {

    private static final YearMonth MONTH = YearMonth.of(1999, 1);

    @Autowired
    RequestStore store;

    @Autowired
    ActivityFixture activities;

    @Autowired
    MemberFixture members;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    /** The counter does not exist before: whoever is first makes it. */
    @Test
    void neverCountsMoreThanTheMonthAllows() throws Exception {
        ParticipantId person = new ParticipantId(clock.instant().toEpochMilli() * 1_000 + 7);
        var counted = Together.run(
                IntStream.range(0, 24).<Callable<Boolean>>mapToObj(n -> () -> store.countCorrection(person, MONTH, 5)).toList());

        assertThat(counted.stream().filter(took -> took).count()).isEqualTo(5);
        store.giveBackCorrection(person, MONTH);
        assertThat(store.countCorrection(person, MONTH, 5)).isTrue();
        assertThat(store.countCorrection(person, MONTH, 5)).isFalse();
    }

    @Test
    void keepsAsManyRequestsAsItCountsWhenSomebodyAsksForAllAtOnce() throws Exception {
        Http organiser = activities.organiser();
        Made activity = activities.anActivity();
        MemberId self = members.aMember();
        String phone = MemberFixture.aPhone();
        String person = aPerson(organiser, activity, "张三", "", phone);
        members.bind(self, phone);
        String shift = made(organiser, activity, aShift("早", "09:00", "18:00", true)).path("id").asString();
        organiser.put(path(activity) + "/attendance/policy", Map.of("correctionDays", 31, "correctionsPerMonth", 2)).expect(200);
        Http member = members.as(self);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        List<Callable<Integer>> asked = new ArrayList<>();
        for (int ago = 1; ago <= 6; ago++) {
            String day = today.minusDays(ago).toString();
            plan(organiser, activity, aCell(person, day, shift)).expect(204);
            asked.add(() -> member.post(
                            "/app/api/attendance/" + activity.id() + "/corrections",
                            Map.of("day", day, "out", false, "time", "09:00", "reason", "忘了"))
                    .status());
        }

        List<Integer> answers = Together.run(asked);

        assertThat(answers).allMatch(status -> status == 201 || status == 409);
        List<Integer> kept = numbers(
                "SELECT COUNT(*) FROM checkin_request WHERE participant_id = ? GROUP BY DATE_FORMAT(from_day, '%Y-%m')", person);
        List<Integer> counted = numbers("SELECT asked FROM checkin_correction_month WHERE participant_id = ? AND asked > 0", person);
        assertThat(kept).isNotEmpty().allMatch(each -> each <= 2);
        assertThat(counted).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(kept.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo((int) answers.stream().filter(status -> status == 201).count());
    }

    private List<Integer> numbers(String sql, String person) {
        return jdbc.query(sql, (row, n) -> row.getInt(1), person);
    }
}
