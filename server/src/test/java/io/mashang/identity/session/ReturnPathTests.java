package io.mashang.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.platform.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/member", "/member/", "/member/check-in?t=ABC", "/member/points?from=%2Fmember%2F#list"})
    void acceptsMemberPages(String path) {
        assertThat(ReturnPath.of(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "//evil.example/member/", "https://evil.example/", "/console/", "/memberevil", "/member//evil.example",
        "/member/\\evil.example", "/member/\r\nSet-Cookie: a=b", "/member/签到", "javascript:alert(1)"
    })
    void refusesEverythingElse(String path) {
        assertThatThrownBy(() -> ReturnPath.of(path)).isInstanceOf(Refused.class);
    }

    @Test
    void leadsHomeWhenNothingIsAskedFor() {
        assertThat(ReturnPath.of(null).path()).isEqualTo("/member/");
    }
}
