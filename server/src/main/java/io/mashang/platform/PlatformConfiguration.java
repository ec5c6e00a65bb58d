package io.mashang.platform;

import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.ids.Ids;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MashangSettings.class)
class PlatformConfiguration {

    @Bean
    Ids ids(Clock clock, MashangSettings settings) {
        return new Ids(clock, settings.node());
    }

    @Bean
    ProgrammeZone programmeZone(MashangSettings settings) {
        return new ProgrammeZone(settings.zone());
    }
}
