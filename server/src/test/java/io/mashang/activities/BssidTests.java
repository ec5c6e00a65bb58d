package io.mashang.activities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BssidTests {

    @ParameterizedTest
    @ValueSource(strings = {
        "3c:22:fb:0a:1b:2c", "3C-22-FB-0A-1B-2C", "3c22fb0a1b2c", " 3c:22:fb:a:1b:2c ", "3c22.fb0a.1b2c", "3c 22 fb 0a 1b 2c",
    })
    void isTheSameHoweverItIsWritten(String typed) {
        Bssid read = Bssid.read(typed).orElseThrow();

        assertThat(read.text()).isEqualTo("3c:22:fb:0a:1b:2c");
        assertThat(read.isRandomised()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3c:22:fb:0a:1b", "3c:22:fb:0a:1b:2c:3d", "3g:22:fb:0a:1b:2c", "3c22fb0a1b2", "会场", "3c::22:fb:0a:1b", "3c:22fb:0a:1b:2c"})
    void isNothingElse(String typed) {
        assertThat(Bssid.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "00:1a:2b:3c:4d:5e, false", "02:1a:2b:3c:4d:5e, true", "da:a1:19:00:00:01, true", "01:00:5e:00:00:01, true",
        "00:00:00:00:00:00, true", "ff:ff:ff:ff:ff:ff, true",
    })
    void tellsAddressesThatSoftwareMadeUp(String typed, boolean randomised) {
        assertThat(Bssid.read(typed).orElseThrow().isRandomised()).isEqualTo(randomised);
    }

    @Test
    void knowsWhatPhonesAnswerInsteadOfAnAddress() {
        assertThat(Bssid.read("02:00:00:00:00:00").orElseThrow().isPlaceholder()).isTrue();
        assertThat(Bssid.read("3c:22:fb:0a:1b:2c").orElseThrow().isPlaceholder()).isFalse();
    }
}
