package io.mashang.platform.clock;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that reads the machine's clock; everything else is given the database's time. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    StoreClock clock(DatabaseTimeStore store) {
        return new StoreClock(Clock.systemUTC(), System::nanoTime, MeasureClock.quickest(store, System::nanoTime));
    }
}
