package io.mashang.points.books;

import io.mashang.platform.clock.ProgrammeZone;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Checks the books at two o'clock every night; of several nodes the first one does it. */
@Component
class NightlyBooksCheck {

    private final BooksVerifier verifier;
    private final BooksStore store;
    private final ProgrammeZone zone;
    private final Clock clock;

    NightlyBooksCheck(BooksVerifier verifier, BooksStore store, ProgrammeZone zone, Clock clock) {
        this.verifier = verifier;
        this.store = store;
        this.zone = zone;
        this.clock = clock;
    }

    @Scheduled(cron = "0 0 2 * * *", zone = "${mashang.zone:Asia/Shanghai}")
    void check() {
        LocalDate night = zone.dateOf(clock.instant());
        if (store.claim(night, clock.instant())) {
            verifier.verify(night);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}
