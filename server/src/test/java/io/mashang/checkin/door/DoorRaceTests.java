package io.mashang.checkin.door;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.door.DoorFixture.checkIn;
import static io.mashang.checkin.door.DoorFixture.personId;
import static io.mashang.checkin.door.DoorFixture.undo;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.CheckInFixture;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.Together;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@MashangTest
@Tag("stores")
class DoorRaceTests {

    private static final int THREADS = 10;

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    StaffSessions staff;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void recordsOneOfStaffAndPersonAtTheSameMoment() throws Exception {
        Made activity = activities.anActivity();
        String phone = MemberFixture.aPhone();
        activities.onRoster(activity, "张三", phone);
        Http person = checkIns.as(members.aMemberWithPhone(phone));
        String claim = checkIns.claimId(person, activity);
        Http door = staff.as(Role.DOOR);
        String id = personId(door, activity, phone);

        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            tasks.add(() -> CheckInFixture.complete(person, claim, inside()).status() == 200);
            tasks.add(() -> checkedIn(checkIn(door, activity, id)));
        }
        List<Boolean> done = Together.run(tasks);

        assertThat(done.stream().filter(one -> one)).hasSize(1);
        assertThat(counting(activity)).isEqualTo(1);
    }

    @Test
    void undoesOnceAndLetsOneOfManyIntoThePlaceThatIsFreeAgain() throws Exception {
        Made activity = activities.anActivity();
        activities.onRoster(activity, "张三", "13955550001");
        Http door = staff.as(Role.DOOR);
        String id = personId(door, activity, "0001");
        String record = checkIn(door, activity, id).expect(200).body().path("people").get(0)
                .path("checkIn").path("recordId").asString();

        List<Callable<Boolean>> undos = new ArrayList<>();
        List<Callable<Boolean>> entries = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            undos.add(() -> undo(door, record, "签错了人").status() == 204);
            entries.add(() -> checkedIn(checkIn(door, activity, id)));
        }

        assertThat(Together.run(undos).stream().filter(one -> one)).hasSize(1);
        assertThat(Together.run(entries).stream().filter(one -> one)).hasSize(1);
        assertThat(counting(activity)).isEqualTo(1);
        assertThat(jdbc.queryForObject(
                "SELECT COUNT(*) FROM checkin_record WHERE session_id = ?", Integer.class, activity.sessionId().value())).isEqualTo(2);
    }

    private static boolean checkedIn(Http.Answer answer) {
        return answer.expect(200).body().path("people").get(0).path("end").asString().equals("CHECKED_IN");
    }

    private int counting(Made activity) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM checkin_record WHERE session_id = ? AND undone_mark = 0", Integer.class,
                activity.sessionId().value());
        return count == null ? 0 : count;
    }
}
