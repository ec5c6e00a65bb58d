package io.mashang.staff.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.platform.problem.Refused;
import io.mashang.staff.StaffProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final PasswordRules RULES = new PasswordRules(new CommonPasswords(shipped()));
    private static final List<String> OWN_NAMES = List.of("wangfang", "王芳", "湘味食品");

    @ParameterizedTest
    @ValueSource(strings = {
        "correct horse battery staple", "去年冬天我们在长沙吃了三次臭豆腐", "h7#kQz!9pLw2", "8402-7719-3350-6628", "xiangjiang bei qu"
    })
    void takesAnythingLongAndUncommonWithoutAskingForClassesOfCharacters(String password) {
        assertThatCode(() -> RULES.check(password, OWN_NAMES)).doesNotThrowAnyException();
    }

    @Test
    void asksForTwelveCharactersHoweverManyBytesTheyTake() {
        refuses("去年冬天我们在长沙吃了", StaffProblem.PASSWORD_TOO_SHORT);
        refuses("😀".repeat(11), StaffProblem.PASSWORD_TOO_SHORT);
    }

    @Test
    void takes128CharactersAndNoMore() {
        String longest = "x7".repeat(63) + "!q";
        assertThatCode(() -> RULES.check(longest, OWN_NAMES)).doesNotThrowAnyException();
        refuses(longest + "r", StaffProblem.PASSWORD_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "123456789012", "987654321098", "111111111111", "abcabcabcabc", "12341234123412", "qwertyuiopas", "1qaz2wsx3edc",
        "password1234", "Password2026!", "P@ssw0rd!2026", "admin@123456", "admin888admin888", "woaini1314520",
        "Woaini5201314", "zhang123456!", "qq123456qq123456", "iloveyou1234", "haohaoxuexitiantianxiangshang",
        "letmein123456", "abcdefghijkl", "!!!password!!!", "5201314woaini"
    })
    void refusesWhatGuessersTryFirst(String password) {
        refuses(password, StaffProblem.PASSWORD_TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wangfang2026", "WangFang-2026!", "2026wangfang!!", "湘味食品湘味食品湘味食品", "湘味食品wangfang888"})
    void refusesOnesOwnNamesWithALittleAround(String password) {
        refuses(password, StaffProblem.PASSWORD_TOO_COMMON);
    }

    private static void refuses(String password, StaffProblem problem) {
        assertThatThrownBy(() -> RULES.check(password, OWN_NAMES))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::problem)
                .isEqualTo(problem);
    }

    private static List<String> shipped() {
        try (var in = PasswordRulesTests.class.getResourceAsStream("/staff/common-passwords.txt")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
