package io.mashang.platform.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.platform.StartRefused;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SafeSettingsTests {

    private static final Map<String, Object> GOOD = Map.of(
            "mashang.mode", "external",
            "mashang.base-url", "https://points.example.com",
            "mashang.master-key", "nRhU1lYyqS6uVY0f8v3m5Wc0wYpT1rJt3oQx2Z7kLk8=");

    @Test
    void areAcceptedWhenNothingIsExposed() {
        assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "mashang.base-url, http://points.example.com, base-url must be the public https address",
        "mashang.base-url, https://localhost:8443, base-url must be the public https address",
        "mashang.base-url, '', base-url must be the public https address",
        "mashang.cookies.always-secure, false, always-secure=false",
        "mashang.master-key, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, not made at random",
        "mashang.master-key, MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=, not made at random",
        "mashang.master-key, bXkgdmVyeSBvd24gc2VjcmV0IHBhc3MgcGhyYXNlIQ==, not made at random"
    })
    void areRefusedInOneLineWhenTheyExposePeople(String name, String value, String line) {
        assertThatThrownBy(() -> check(Map.of(name, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(line)
                .hasMessageNotContaining("AAAA");
    }

    @Test
    void areNotLookedAtOutsideProduction() {
        assertThatCode(() -> check(Map.of("mashang.production", "false", "mashang.base-url", "http://localhost:8080")))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(Map.of("mashang.mode", "embedded", "mashang.base-url", "http://localhost:8080")))
                .doesNotThrowAnyException();
    }

    private static void check(Map<String, Object> changed) {
        Map<String, Object> all = new HashMap<>(GOOD);
        all.putAll(changed);
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", all));
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            new SafeSettings().initialize(context);
        }
    }
}
