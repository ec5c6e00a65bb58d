package io.mashang.testing;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class TestConfiguration {

    @Bean
    @Primary
    PinnedClock pinnedClock() {
        return new PinnedClock();
    }

    @Bean
    @Lazy
    Http http(WebServerApplicationContext server, JsonMapper json) {
        return new Http(() -> java.util.Objects.requireNonNull(server.getWebServer()).getPort(), json);
    }

}
