package io.mashang.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.testing.MashangTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Events wait in the outbox while a new version is put in. */
@MashangTest
class CheckInReviewedTests {

    @Autowired
    JsonMapper json;

    @Test
    void readsWhatWasWrittenBeforeADecisionCouldBeTakenBack() {
        CheckInReviewed old = json.readValue("""
                {"record": "11", "session": "12", "state": "NORMAL", "late": false, "listed": true}""", CheckInReviewed.class);

        assertThat(old.before()).isEqualTo(RecordState.PENDING);
        assertThat(old.direction()).isEqualTo(Direction.IN);
        assertThat(json.readValue(json.writeValueAsString(old), CheckInReviewed.class)).isEqualTo(old);
    }
}
