package io.mashang.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.crypto.KeyRing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTests {

    private final PhoneNumbers numbers = new PhoneNumbers(new KeyRing(new byte[32]));

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+86 138 0013 8000", "0086-13800138000", "138 0013 8000"})
    void readsOneNumberHoweverItIsTyped(String typed) {
        assertThat(numbers.read(typed).e164()).isEqualTo("+8613800138000");
        assertThat(numbers.read(typed).region()).isEqualTo("CN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1380013800", "138001380000", "010-62345678", "four", "13800138000 ext 5", "+999123456789"})
    void refusesWhatIsNoMobileNumber(String typed) {
        assertThat(numbers.tryRead(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17012345678", "16612345678", "19212345678", "19912345678"})
    void knowsTheNewerRanges(String typed) {
        assertThat(numbers.tryRead(typed)).isPresent();
    }

    @Test
    void showsOnlyTheMask() {
        assertThat(PhoneNumbers.masked("+8613800138000")).isEqualTo("138****8000");
        assertThat(PhoneNumbers.masked("+447911123456")).isEqualTo("+44 ****3456");
        assertThat(numbers.read("13800138000")).hasToString("138****8000");
    }
}
