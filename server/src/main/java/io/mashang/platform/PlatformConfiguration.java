package io.mashang.platform;

import io.mashang.platform.clock.ProgrammeZone;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What every module is given. Each node does its own {@code @Scheduled} work; what must happen once is a {@code ScheduledJob}. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MashangSettings.class)
class PlatformConfiguration {

    @Bean
    ProgrammeZone programmeZone(MashangSettings settings) {
        return new ProgrammeZone(settings.zone());
    }
}
