package io.mashang.checkin.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Method;
import io.mashang.activities.SessionId;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.DeviceKey;
import io.mashang.checkin.model.Neighbourhood;
import io.mashang.checkin.record.NeighbourStore.Looked;
import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Times;
import io.mashang.testing.MashangTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@MashangTest
@Tag("stores")
class NeighbourStoreDbTests {

    private static final int WHOLE_HALL = 2_300;

    @Autowired
    NeighbourStore neighbours;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    /** A batch of two: one with a phone that a whole hall had, one with a phone that one other had. */
    @Test
    void readSoManyUsesOfEachPhoneAndHideNoOtherPhone() {
        ActivityId activity = new ActivityId(ids.next());
        DeviceKey ofTheHall = aPhone();
        DeviceKey ofTwo = aPhone();
        used(activity, ofTheHall, WHOLE_HALL);
        used(activity, ofTwo, 1);
        ClaimTicket first = claim(ofTheHall);
        ClaimTicket second = claim(ofTwo);
        ClaimTicket third = claim(aPhone());

        Neighbourhood known = neighbours.of(
                List.of(new Looked(first, null), new Looked(second, null), new Looked(third, null)), clock.instant());

        assertThat(known.of(activity, first, null).onDeviceHere()).isEqualTo(NeighbourStore.MOST_OF_A_PHONE);
        assertThat(known.of(activity, first, null).onDeviceLately()).isEqualTo(NeighbourStore.MOST_OF_A_PHONE);
        assertThat(known.of(activity, second, null).onDeviceHere()).isEqualTo(1);
        assertThat(known.of(activity, third, null).onDeviceHere()).isZero();
    }

    private static DeviceKey aPhone() {
        return DeviceKey.of(UUID.randomUUID().toString());
    }

    private ClaimTicket claim(DeviceKey phone) {
        return new ClaimTicket(
                new MemberId(ids.next()), new SessionId(ids.next()), Method.ROTATING_QR, 1, clock.instant(), clock.instant(), false, phone, 0);
    }

    private void used(ActivityId activity, DeviceKey phone, int accounts) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            rows.add(new Object[] {
                ids.next(), activity.value(), activity.value(), ids.next(), ids.next(),
                Times.toDb(clock.instant().minus(Duration.ofMinutes(1))), phone.bytes()
            });
        }
        jdbc.batchUpdate("""
                INSERT INTO checkin_record (id, session_id, activity_id, participant_id, direction, member_id, state, late,
                    checked_in_at, ordinal, method, display_no, code_age_millis, location_refused, findings, rule_version, listed,
                    device)
                VALUES (?, ?, ?, ?, 'IN', ?, 'NORMAL', FALSE, ?, 1, 'ROTATING_QR', 1, 0, FALSE, '[]', 1, FALSE, ?)""", rows);
    }
}
