package io.mashang.codes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTextTests {

    private final CodeText code = CodeFixture.aPrinter(Family.INNER).print(1_234);

    @ParameterizedTest
    @ValueSource(strings = {
        "%s", " %s\n", "HTTPS://MASHANG.EXAMPLE/C/%s", "https://mashang.example/c/%s", "https://mashang.example/C/%s/?x=1",
        "http://localhost:8080/member/redeem?c=%s", "http://localhost:8080/member/redeem?a=b&c=%s#top"
    })
    void readsACodeAloneAndInsideAnAddress(String form) {
        assertThat(CodeText.parse(form.formatted(code.characters()))).contains(code);
    }

    @Test
    void readsWhatPeopleType() {
        String typed = code.grouped().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l').replace('-', ' ');

        assertThat(CodeText.parse(typed)).contains(code);
        assertThat(code.grouped()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "ABC", "https://example.org/", "https://example.org/c/", "微信", "UUUUUUUUUUUUUUUU",
        "00000000000000000", "weixin://dl/business/?t=1"})
    void readsNothingElseAsACode(String scanned) {
        assertThat(CodeText.parse(scanned)).isEmpty();
    }

    @Test
    void tellsATypo() {
        String typo = (code.characters().charAt(0) == '7' ? "8" : "7") + code.characters().substring(1);

        assertThat(CodeText.parse(typo)).isEmpty();
    }
}
