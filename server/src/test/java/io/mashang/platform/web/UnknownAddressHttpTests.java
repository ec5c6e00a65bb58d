package io.mashang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
class UnknownAddressHttpTests {

    @Autowired
    Http http;

    @Test
    void answersAnUnknownAddressWithANamedProblemInBothLanguages() {
        var chinese = http.get("/nowhere").problem(404, "platform.route-unknown");
        var english = http.with("Accept-Language", "en").get("/nowhere").problem(404, "platform.route-unknown");

        assertThat(chinese.path("title").asString()).isEqualTo("这个地址没有内容");
        assertThat(english.path("title").asString()).isEqualTo("There is nothing at this address");
    }
}
