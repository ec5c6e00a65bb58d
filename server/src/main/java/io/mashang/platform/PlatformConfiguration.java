package io.mashang.platform;

import io.mashang.platform.clock.ProgrammeZone;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MashangSettings.class)
class PlatformConfiguration {

    @Bean
    ProgrammeZone programmeZone(MashangSettings settings) {
        return new ProgrammeZone(settings.zone());
    }
}
