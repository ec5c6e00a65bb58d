package io.mashang.intake;

import io.mashang.intake.journal.Journal;
import io.mashang.platform.health.SystemCheck;
import org.springframework.stereotype.Component;

/** On which rung the write path stands, and whether anything accepted still waits or has died. */
@Component
final class WritePathCheck implements SystemCheck {

    private final Ladder ladder;
    private final Journal journal;
    private final DeadLetterStore deadLetters;

    WritePathCheck(Ladder ladder, Journal journal, DeadLetterStore deadLetters) {
        this.ladder = ladder;
        this.journal = journal;
        this.deadLetters = deadLetters;
    }

    @Override
    public String name() {
        return "write-path";
    }

    @Override
    public Finding look() {
        Ladder.Standing standing = ladder.standing();
        int dead = deadLetters.count();
        boolean well = standing.rung() == Rung.DIRECT && dead == 0 && !journal.hasEntries();
        return new Finding(well, standing.rung().name().toLowerCase(java.util.Locale.ROOT) + " since " + standing.since()
                + ", journal " + (journal.hasEntries() ? "waits to be recorded" : "empty") + ", dead letters " + dead);
    }
}
