package io.mashang.checkin.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Admission;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.CheckOut;
import io.mashang.activities.NamesOnScreen;
import io.mashang.activities.SessionId;
import io.mashang.checkin.Direction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From 9 to 12; the way out is open from 11:30 to 13. */
class PassageTests {

    private static final CheckOut UNTIL_ONE = CheckOut.around(at("12:00"), 30, 60);

    @ParameterizedTest
    @CsvSource({
        "08:50, 11:29, IN", "08:50, 11:30, OUT", "08:50, 12:00, OUT", "08:50, 12:59, OUT", "08:50, 13:00, IN",
        "11:40, 11:44, IN", "11:40, 11:45, OUT", "'', 11:40, IN", "'', 12:10, OUT"
    })
    void goesOutOnceTheWayIsOpenAndThePersonHasBeenInForAWhile(String in, String now, Direction direction) {
        assertThat(Passage.of(session(UNTIL_ONE), in.isEmpty() ? null : at(in), at(now))).isEqualTo(direction);
    }

    @Test
    void goesInWhereNobodyIsAskedToCheckOut() {
        assertThat(Passage.of(session(null), at("08:50"), at("12:10"))).isEqualTo(Direction.IN);
    }

    @ParameterizedTest
    @CsvSource({"08:29, false", "08:30, true", "11:59, true", "12:59, true", "13:00, false"})
    void isOpenWhilePeopleComeOrLeave(String now, boolean open) {
        assertThat(session(UNTIL_ONE).isOpenAt(at(now))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"11:35, 25, true", "11:59:30, 1, true", "12:00, 0, false", "12:30, 0, false"})
    void findsWhoLeavesBeforeTheEnd(String now, int minutes, boolean early) {
        Verdict verdict = Verdict.seenByStaff(session(UNTIL_ONE), at(now)).going(Direction.OUT, session(UNTIL_ONE), at(now));

        assertThat(verdict.early()).isEqualTo(early);
        assertThat(verdict.late()).isFalse();
        assertThat(verdict.findings().stream().map(Finding::minutes).toList())
                .isEqualTo(early ? java.util.List.of(minutes) : java.util.List.of());
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + (time.length() == 5 ? time + ":00" : time) + "Z");
    }

    private static CheckInSession session(@Nullable CheckOut checkOut) {
        return new CheckInSession(
                new SessionId(1), new ActivityId(2), "例会", "翠湖", ZoneId.of("UTC"), at("09:00"), at("12:00"), at("08:30"),
                at("12:00"), null, Admission.OPEN, false, NamesOnScreen.FULL, null, null, Duration.ofSeconds(15), checkOut);
    }
}
