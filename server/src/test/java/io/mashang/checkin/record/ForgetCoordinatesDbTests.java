package io.mashang.checkin.record;

import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.checkin.CheckInFixture;
import io.mashang.checkin.RecordId;
import io.mashang.platform.jobs.Turns;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
class ForgetCoordinatesDbTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    CheckInStore store;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    ForgetCoordinatesJob job;

    @Autowired
    Turns turns;

    @Autowired
    Clock clock;

    @Test
    void dropsThoseOfLaterEvidenceToo() {
        Http member = checkIns.aMember();
        String id = checkIns.checkIn(member, activities.anActivity(), outside()).expect(200).body().path("recordId").asString();
        member.withNewKey()
                .post("/app/api/check-in/records/" + id + "/evidence", Map.of("location", outside(), "bssid", "3c:22:fb:0a:1b:2c"))
                .expect(200);
        assertThat(evidence.of(RecordId.of(id)).getFirst().network()).isNotNull();

        job.forgetBefore(clock.instant().plus(Duration.ofMinutes(1)), turns.next());
        LaterEvidence given = evidence.of(RecordId.of(id)).getFirst();
        assertThat(given.position()).isNull();
        assertThat(given.network()).isNull();
        assertThat(given.distanceMeters()).isBetween(2150, 2250);
    }

    @Test
    void dropsOldCoordinatesAndKeepsTheDistance() {
        String id = checkIns.checkIn(checkIns.aMember(), activities.anActivity(), outside())
                .expect(200).body().path("recordId").asString();

        turns.take(job);
        assertThat(store.find(RecordId.of(id)).orElseThrow().position()).isNotNull();

        job.forgetBefore(clock.instant().plus(Duration.ofMinutes(1)), turns.next());
        StoredCheckIn record = store.find(RecordId.of(id)).orElseThrow();
        assertThat(record.position()).isNull();
        assertThat(record.distanceMeters()).isBetween(2150, 2250);
    }
}
