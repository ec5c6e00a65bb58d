package io.mashang.points.books;

import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.jobs.ScheduledJob;
import io.mashang.platform.jobs.Turn;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Checks the books at two o'clock every night. */
@Component
class NightlyBooksCheck implements ScheduledJob {

    private final BooksVerifier verifier;
    private final ProgrammeZone zone;
    private final Clock clock;

    NightlyBooksCheck(BooksVerifier verifier, ProgrammeZone zone, Clock clock) {
        this.verifier = verifier;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "points-books";
    }

    @Override
    public String cron() {
        return "0 0 2 * * *";
    }

    /** Counts without the turn, which may take minutes, and keeps the result with it. */
    @Override
    public String run(Turn turn) {
        BooksReport report = verifier.count();
        turn.write(() -> verifier.keep(report, zone.dateOf(clock.instant())));
        return report.balanced() ? report.journals() + " journals balance" : report.findings().size() + " differences";
    }
}
