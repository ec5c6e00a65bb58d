package io.mashang.intake;

import io.mashang.intake.journal.Journal;
import io.mashang.platform.MashangSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    @Bean
    Journal journal(MashangSettings settings, JsonMapper json) {
        return new Journal(settings.data().resolve("intake-journal"), json);
    }
}
