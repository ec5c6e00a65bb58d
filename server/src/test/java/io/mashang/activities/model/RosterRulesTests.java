package io.mashang.activities.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterRulesTests {

    @ParameterizedTest
    @CsvSource({"张三, 张**", "欧阳娜娜, 欧阳**", "欧阳, 欧**", "Alice, A**", "'', ''"})
    void showsStrangersTheSurnameOnly(String name, String shown) {
        assertThat(ScreenName.surnameOf(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"13800138000, 138****8000", "+86 138 0013 8000, 138****8000", "0086-13800138000, 138****8000", "123, ****"})
    void masksPhones(String phone, String masked) {
        assertThat(PhoneMask.of(phone)).isEqualTo(masked);
    }

    @Test
    void drawsReadableActivityCodes() {
        String code = ActivityCodes.make(new SecureRandom());

        assertThat(ActivityCodes.isReadable(code)).isTrue();
        assertThat(ActivityCodes.normalise(" " + code.substring(0, 3).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(3)))
                .isEqualTo(code);
        assertThat(ActivityCodes.isReadable("K7M4QO")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"01:29:59, UPCOMING", "01:30:00, RUNNING", "03:59:59, RUNNING", "04:00:00, ENDED"})
    void takesCheckInsFromOpeningToClosing(String time, Phase phase) {
        SessionTimes times = new SessionTimes(at("02:00:00"), at("04:00:00"), 30, 10, at("04:00:00"));

        assertThat(Phase.of(times.opensAt(), times.closesAt(), at(time))).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({"02:00:00, 04:00:00, 04:00:00, true", "02:00:00, 02:00:00, 04:00:00, false", "02:00:00, 04:00:00, 01:00:00, false"})
    void wantsTimesInOrder(String starts, String ends, String closes, boolean inOrder) {
        assertThat(new SessionTimes(at(starts), at(ends), 30, null, at(closes)).areInOrder()).isEqualTo(inOrder);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + "Z");
    }
}
