package io.mashang.checkin.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.checkin.CheckInFixture;
import io.mashang.identity.Together;
import io.mashang.platform.jobs.Turns;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
@Tag("stores")
class FaceConsentRaceTests {

    @Autowired
    FaceFixture faces;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    DeleteFacesJob job;

    @Autowired
    ReferenceStore store;

    @Autowired
    Turns turns;

    @Autowired
    PinnedClock clock;

    @BeforeEach
    void switchOn() {
        faces.on();
    }

    @Test
    void leavesNoPictureWhenTheConsentIsWithdrawnWhileItIsGiven() throws Exception {
        for (int i = 0; i < 12; i++) {
            Http member = checkIns.aMember();
            FaceFixture.consent(member, true).expect(200);
            Together.run(List.of(
                    () -> FaceFixture.give(member, Pictures.aPicture()), () -> FaceFixture.consent(member, false).expect(200)));
            assertThat(member.get("/app/api/face").body().path("referenceAt").isNull()).isTrue();
        }
    }

    @Test
    void deletesWhatWasNotUsedForLongAndSaysHowMuch() {
        Http member = checkIns.aMember();
        FaceFixture.consent(member, true).expect(200);
        FaceFixture.give(member, Pictures.aPicture()).expect(200);

        assertThat(turns.take(job)).matches("\\d+ pictures deleted, [1-9]\\d* kept");
        assertThat(member.get("/app/api/face").body().path("referenceAt").isNull()).isFalse();
        assertThat(job.deleteBefore(clock.instant().plus(Duration.ofSeconds(1)), turns.next())).isPositive();
        assertThat(store.count()).isZero();
    }

    @Test
    void deletesAllOnceFacesAreNotComparedAnyMore() {
        Http member = checkIns.aMember();
        FaceFixture.consent(member, true).expect(200);
        FaceFixture.give(member, Pictures.aPicture()).expect(200);
        faces.with("on", false);

        clock.advance(Duration.ofMillis(1));
        assertThat(turns.take(job)).endsWith(" 0 kept");
    }
}
