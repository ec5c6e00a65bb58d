package io.mashang.insight.live;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.SessionId;
import io.mashang.checkin.CheckInFixture;
import io.mashang.testing.Eventually;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
@Timeout(120)
class CountAgainDbTests {

    @Autowired
    CountAgain countAgain;

    @Autowired
    TallyStore store;

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Test
    void countsACheckInThatLaterEvidenceSettledLikeOneThatNeverWaited() {
        Made activity = activities.anActivity();
        SessionId session = activity.sessionId();
        Http member = checkIns.aMember();
        String record = checkIns.checkIn(member, activity, outside()).expect(200).body().path("recordId").asString();
        Eventually.isTrue(() -> store.find(session).map(stored -> stored.tally().pending()).orElse(0) == 1);

        member.withNewKey().post("/app/api/check-in/records/" + record + "/evidence", Map.of("location", inside())).expect(200);
        Eventually.isTrue(() -> store.find(session).map(TallyStore.Stored::tally).orElse(Tally.ZERO).equals(new Tally(1, 0, 0, 0, 0, 0)));
        countAll();
        assertThat(countAgain.look().detail()).doesNotContain(session.text());
    }

    @Test
    void findsCountersThatDifferFromTheRecordsAndOnlyThose() {
        Made activity = activities.anActivity();
        SessionId session = activity.sessionId();
        checkIns.checkIn(checkIns.aMember(), activity, inside()).expect(200);
        Http.Answer pending = checkIns.checkIn(checkIns.aMember(), activity, outside()).expect(200);
        checkIns.checkIn(checkIns.aMember(), activity, outside()).expect(200);
        activities.organiser()
                .post("/console/api/reviews/" + pending.body().path("recordId").asString() + "/decision",
                        Map.of("approve", false, "reason", "不在现场"))
                .expect(200);
        Eventually.isTrue(() -> store.find(session).map(stored -> stored.tally().rejected()).orElse(0) == 1);
        countAll();
        assertThat(countAgain.look().detail()).doesNotContain(session.text());

        store.add(session, new Tally(1, 0, 0, 0, 0, 0), 0);
        Eventually.isTrue(() -> {
            countAll();
            return !countAgain.look().ok() && countAgain.look().detail().contains(session.text());
        });

        store.add(session, new Tally(-1, 0, 0, 0, 0, 0), 0);
        Eventually.isTrue(() -> {
            countAll();
            return !countAgain.look().detail().contains(session.text());
        });
    }

    /** Other tests leave open sessions too: in turn all of them are looked at. */
    private void countAll() {
        for (int i = 0; i < 20; i++) {
            countAgain.countSome();
        }
    }
}
