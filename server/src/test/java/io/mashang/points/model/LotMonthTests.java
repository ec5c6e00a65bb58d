package io.mashang.points.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LotMonthTests {

    @Test
    void roundsUpToTheEndOfTheMonth() {
        assertThat(LotMonth.of(LocalDate.of(2028, 2, 1)).lastDay()).isEqualTo("2028-02-29");
        assertThat(LotMonth.of(LocalDate.of(2028, 2, 29))).isEqualTo(LotMonth.of(LocalDate.of(2028, 2, 1)));
    }

    @Test
    void keepsPointsThatNeverExpireApart() {
        assertThat(LotMonth.of(null).everExpires()).isFalse();
        assertThat(LotMonth.of(LocalDate.of(2028, 2, 1)).everExpires()).isTrue();
    }
}
