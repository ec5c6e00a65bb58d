package io.mashang.platform.demo;

import io.mashang.platform.MashangSettings;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Seeds the demonstration data after the first start with {@code mashang.demo=true}, unless somebody already works here. */
@Component
@Order(100)
class DemoRunner implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoRunner.class);

    private final MashangSettings settings;
    private final DemoStore store;
    private final List<DemoSeed> seeds;
    private final Clock clock;

    DemoRunner(MashangSettings settings, DemoStore store, List<DemoSeed> seeds, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.seeds = seeds.stream().sorted(Comparator.comparingInt(DemoSeed::order)).toList();
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.demo() && store.claim(clock.instant())) {
            seeds.forEach(DemoSeed::seed);
            log.info("demonstration data: {} parts seeded", seeds.size());
        }
    }
}
