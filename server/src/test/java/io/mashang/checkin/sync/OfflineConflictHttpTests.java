package io.mashang.checkin.sync;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static io.mashang.checkin.sync.SyncFixture.onAnotherPhone;
import static io.mashang.checkin.sync.SyncFixture.upload;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.CheckInFixture;
import io.mashang.checkin.door.DoorFixture;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.testing.Eventually;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Each row of the conflict table in docs/checkin/offline.md. */
@MashangTest
class OfflineConflictHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    SyncFixture phones;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PinnedClock clock;

    private final String phone = MemberFixture.aPhone();
    private MemberId person;
    private Made activity;

    @BeforeEach
    void somebodyOnTheRoster() {
        activity = activities.anActivity();
        activities.onRoster(activity, "赵六", phone);
        person = members.aMemberWithPhone(phone);
    }

    @Test
    void anEarlierProvenTimeReplacesALaterOneFromOnTheSpot() {
        Map<String, Object> kept = scanInside();
        clock.advance(Duration.ofMinutes(20));
        JsonNode onTheSpot = checkIns.checkIn(member(), activity, inside()).expect(200).body();
        assertThat(onTheSpot.path("state").asString()).isEqualTo("LATE");
        counted("late", 1);

        JsonNode merged = upload(member(), kept).path("record");
        assertThat(merged.path("recordId")).isEqualTo(onTheSpot.path("recordId"));
        assertThat(merged.path("ordinal")).isEqualTo(onTheSpot.path("ordinal"));
        assertThat(merged.path("state").asString()).isEqualTo("NORMAL");
        assertThat(at(merged)).isBefore(at(onTheSpot));
        assertThat(arrivals()).isEqualTo(2);
        counted("late", 0);
        counted("arrived", 1);
    }

    @Test
    void aLaterProvenTimeIsEvidenceOnly() {
        JsonNode onTheSpot = checkIns.checkIn(member(), activity, inside()).expect(200).body();
        clock.advance(Duration.ofMinutes(20));

        JsonNode merged = upload(member(), scanInside()).path("record");
        assertThat(merged.path("recordId")).isEqualTo(onTheSpot.path("recordId"));
        assertThat(merged.path("at")).isEqualTo(onTheSpot.path("at"));
        assertThat(arrivals()).isEqualTo(2);
    }

    @Test
    void aVerifiedScanEndsTheWaitForReview() {
        Map<String, Object> kept = scanInside();
        clock.advance(Duration.ofMinutes(1));
        JsonNode waiting = checkIns.checkIn(member(), activity, outside()).expect(200).body();
        assertThat(waiting.path("state").asString()).isEqualTo("PENDING");
        counted("pending", 1);

        JsonNode merged = upload(member(), kept);
        assertThat(merged.path("end").asString()).isEqualTo("RECORDED");
        assertThat(merged.path("record").path("recordId")).isEqualTo(waiting.path("recordId"));
        counted("pending", 0);
        counted("abnormal", 0);
        decide(waiting.path("recordId").asString(), false).problem(409, "checkin.decided-already");
    }

    @Test
    void aDoubtfulScanNeverReplacesAVerifiedOne() {
        Map<String, Object> doubtful = phones.scan(phones.token(activity), outside());
        clock.advance(Duration.ofMinutes(20));
        JsonNode onTheSpot = checkIns.checkIn(member(), activity, inside()).expect(200).body();

        JsonNode merged = upload(member(), doubtful);
        assertThat(merged.path("end").asString()).isEqualTo("RECORDED");
        assertThat(merged.path("record").path("at")).isEqualTo(onTheSpot.path("at"));
        assertThat(arrivals()).isEqualTo(2);
    }

    @Test
    void twoPhonesWithTheSameScanMakeOneRecord() {
        Map<String, Object> kept = scanInside();
        JsonNode first = upload(member(), kept);
        JsonNode second = upload(member(), onAnotherPhone(kept));

        assertThat(second.path("record").path("recordId")).isEqualTo(first.path("record").path("recordId"));
        assertThat(records()).isEqualTo(1);
        assertThat(arrivals()).isEqualTo(2);
    }

    @Test
    void whoIsRecordedFromMemoryIsToldSoOnTheSpot() {
        String claim = checkIns.claimId(member(), activity);
        upload(member(), scanInside());

        CheckInFixture.complete(member(), claim, inside()).problem(409, "checkin.already-checked-in");
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void whatStaffSawAtTheDoorStands() {
        Map<String, Object> kept = scanInside();
        clock.advance(Duration.ofMinutes(20));
        Http staff = activities.organiser();
        JsonNode entered = DoorFixture.checkIn(staff, activity, DoorFixture.personId(staff, activity, "")).expect(200).body();
        JsonNode seen = entered.path("people").get(0).path("checkIn");

        JsonNode merged = upload(member(), kept).path("record");
        assertThat(merged.path("recordId")).isEqualTo(seen.path("recordId"));
        assertThat(merged.path("at")).isEqualTo(seen.path("at"));
        assertThat(merged.path("state").asString()).isEqualTo("LATE");
    }

    @Test
    void theDoorConfirmsADoubtfulScan() {
        JsonNode doubtful = upload(member(), phones.scan(phones.token(activity), outside()));
        assertThat(doubtful.path("end").asString()).isEqualTo("PENDING");

        Http staff = activities.organiser();
        JsonNode row = DoorFixture.checkIn(staff, activity, DoorFixture.personId(staff, activity, "")).expect(200).body()
                .path("people").get(0);
        assertThat(row.path("end").asString()).isEqualTo("CONFIRMED");
        assertThat(row.path("checkIn").path("recordId")).isEqualTo(doubtful.path("record").path("recordId"));
    }

    @Test
    void aConfirmationStands() {
        Map<String, Object> kept = scanInside();
        clock.advance(Duration.ofMinutes(20));
        JsonNode waiting = checkIns.checkIn(member(), activity, outside()).expect(200).body();
        decide(waiting.path("recordId").asString(), true).expect(200);

        JsonNode merged = upload(member(), kept);
        assertThat(merged.path("end").asString()).isEqualTo("RECORDED");
        assertThat(merged.path("record").path("at")).isEqualTo(waiting.path("at"));
        assertThat(merged.path("record").path("state").asString()).isEqualTo("LATE");
        assertThat(arrivals()).isEqualTo(2);
    }

    @Test
    void aRejectionStands() {
        Map<String, Object> kept = scanInside();
        JsonNode waiting = checkIns.checkIn(member(), activity, outside()).expect(200).body();
        decide(waiting.path("recordId").asString(), false).expect(200);

        JsonNode merged = upload(member(), kept);
        assertThat(merged.path("end").asString()).isEqualTo("REFUSED");
        assertThat(merged.path("refusal").path("code").asString()).isEqualTo("checkin.rejected-before");
        assertThat(records()).isEqualTo(1);
        assertThat(arrivals()).isEqualTo(2);
    }

    @Test
    void aScanOfBeforeAnUndoWaitsForAHuman() {
        Map<String, Object> kept = scanInside();
        clock.advance(Duration.ofMinutes(1));
        JsonNode taken = checkIns.checkIn(member(), activity, inside()).expect(200).body();
        DoorFixture.undo(activities.organiser(), taken.path("recordId").asString(), "签错了人").expect(204);

        JsonNode again = upload(member(), kept);
        assertThat(again.path("end").asString()).isEqualTo("PENDING");
        assertThat(again.path("record").path("reasons").get(0).path("code").asString()).isEqualTo("undone-before");
        assertThat(again.path("record").path("recordId")).isNotEqualTo(taken.path("recordId"));
    }

    @Test
    void aScanOfAfterAnUndoCounts() {
        JsonNode taken = checkIns.checkIn(member(), activity, inside()).expect(200).body();
        DoorFixture.undo(activities.organiser(), taken.path("recordId").asString(), "签错了人").expect(204);
        clock.advance(Duration.ofMinutes(2));

        assertThat(upload(member(), scanInside()).path("end").asString()).isEqualTo("RECORDED");
    }

    @Test
    void theSameRecordAgainAfterAnUndoChangesNothing() {
        Map<String, Object> kept = scanInside();
        JsonNode first = upload(member(), kept);
        DoorFixture.undo(activities.organiser(), first.path("record").path("recordId").asString(), "签错了人").expect(204);

        assertThat(upload(member(), kept)).isEqualTo(first);
        assertThat(records()).isEqualTo(1);
    }

    /** Signed in anew: sign-ins do not last as long as these histories. */
    private Http member() {
        return checkIns.as(person);
    }

    private Map<String, Object> scanInside() {
        return phones.scan(phones.token(activity), inside());
    }

    private Http.Answer decide(String record, boolean approve) {
        return activities.organiser().post(
                "/console/api/reviews/" + record + "/decision", Map.of("approve", approve, "reason", "核对过"));
    }

    private static Instant at(JsonNode record) {
        return Instant.parse(record.path("at").asString());
    }

    private int records() {
        return count("SELECT COUNT(*) FROM checkin_record WHERE session_id = ?");
    }

    private int arrivals() {
        return count("""
                SELECT COUNT(*) FROM checkin_event e JOIN checkin_record r ON r.id = e.record_id
                WHERE r.session_id = ? AND e.kind = 'ARRIVED'""");
    }

    private int count(String sql) {
        Integer count = jdbc.queryForObject(sql, Integer.class, activity.sessionId().value());
        return count == null ? 0 : count;
    }

    /** The live counters follow. */
    private void counted(String column, int expected) {
        String sql = "SELECT " + column + " FROM insight_session_tally WHERE session_id = ?";
        Eventually.isTrue(() ->
                jdbc.queryForList(sql, Integer.class, activity.sessionId().value()).equals(List.of(expected)));
    }
}
