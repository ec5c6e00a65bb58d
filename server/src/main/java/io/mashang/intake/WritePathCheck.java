package io.mashang.intake;

import io.mashang.intake.journal.Journal;
import io.mashang.platform.health.SystemCheck;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** On which rung the write path stands, and whether anything accepted still waits, has died or could not be read. */
@Component
final class WritePathCheck implements SystemCheck {

    private final Standing standing;
    private final Journal journal;
    private final DeadLetterStore deadLetters;

    WritePathCheck(Standing standing, Journal journal, DeadLetterStore deadLetters) {
        this.standing = standing;
        this.journal = journal;
        this.deadLetters = deadLetters;
    }

    @Override
    public String name() {
        return "write-path";
    }

    @Override
    public Finding look() {
        Standing.Now now = standing.now();
        int dead = deadLetters.waiting();
        int damaged = journal.damagedFiles().size();
        boolean waits = journal.hasEntries();
        boolean well = now.rung() == Rung.DIRECT && dead == 0 && damaged == 0 && !waits;
        return new Finding(well, "%s since %s, journal %s, dead letters %d, damaged journal files %d".formatted(
                now.rung().name().toLowerCase(Locale.ROOT), now.since(), waits ? "waits to be recorded" : "empty", dead, damaged));
    }
}
