package io.mashang.checkin.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.Method;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.Finding;
import io.mashang.checkin.model.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Whatever may be found is said, in both languages, with what would mend it. */
class CheckInWordsTests {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final CheckInWords words = new CheckInWords();

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Stream<Arguments> signals() {
        return LANGUAGES.stream().flatMap(language -> Arrays.stream(Signal.values()).map(signal -> Arguments.of(language, signal)));
    }

    static Stream<Arguments> methods() {
        return LANGUAGES.stream().flatMap(language -> Arrays.stream(Method.values()).map(method -> Arguments.of(language, method)));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void sayEverySignalWithoutAGap(Locale language, Signal signal) {
        LocaleContextHolder.setLocale(language);
        Finding finding = new Finding(signal, 1234, 12, 3);

        String said = words.findings(List.of(finding)).getFirst().text();
        assertThat(said).isNotBlank().doesNotContain("{", "}", "null");
        assertThat(said.codePoints().anyMatch(Character::isIdeographic)).isEqualTo(language.equals(Locale.CHINESE));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void nameTheNearestFixOfEveryReasonToWait(Locale language, Signal signal) {
        LocaleContextHolder.setLocale(language);
        List<Finding> findings = List.of(new Finding(signal, 1234, 12, 3));

        String fix = words.nearestFix(RecordState.PENDING, findings, false);
        String withWifi = words.nearestFix(RecordState.PENDING, findings, true);
        assertThat(fix).isNotBlank().contains(language.equals(Locale.CHINESE) ? "签到台" : "check-in desk");
        assertThat(withWifi).isNotBlank();
        assertThat(withWifi == null ? "" : withWifi).matches(said -> !signal.isPlaceUnproved() || said.contains("Wi-Fi"));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void tellSomebodyWhoWasAcceptedNothingButLatenessAndLeavingEarly(Locale language, Signal signal) {
        LocaleContextHolder.setLocale(language);
        List<Finding> findings = List.of(new Finding(signal, 1234, 12, 3));

        assertThat(words.reasons(RecordState.NORMAL, findings)).hasSize(Set.of(Signal.LATE, Signal.EARLY_LEAVE).contains(signal) ? 1 : 0);
        assertThat(words.reasons(RecordState.PENDING, findings)).hasSize(Set.of(Signal.WIFI_LISTED, Signal.FACE_SAME).contains(signal) ? 0 : 1);
        assertThat(words.nameOf(signal)).isNotBlank().doesNotContain("{");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void sayEveryWayIn(Locale language, Method method) {
        LocaleContextHolder.setLocale(language);

        assertThat(words.text("evidence.code." + method.name().toLowerCase(Locale.ROOT))).isNotBlank();
    }
}
