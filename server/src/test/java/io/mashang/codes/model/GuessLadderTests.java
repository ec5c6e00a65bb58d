package io.mashang.codes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessLadderTests {

    @ParameterizedTest
    @CsvSource({"0,1,0", "3,4,0", "4,5,15", "5,6,0", "9,10,30", "14,15,60", "19,20,1440", "20,21,1440", "3,12,30", "0,40,1440", "7,7,0"})
    void locksOutLongerOnEachRung(int before, int after, long minutes) {
        assertThat(GuessLadder.lockOut(before, after)).isEqualTo(Duration.ofMinutes(minutes));
    }
}
