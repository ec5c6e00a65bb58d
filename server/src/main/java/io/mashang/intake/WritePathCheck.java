package io.mashang.intake;

import io.mashang.intake.journal.Journal;
import io.mashang.platform.health.SystemCheck;
import io.mashang.platform.health.SystemWords;
import java.util.Locale;
import java.util.Map;
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
        return new Finding(well, SystemWords.say(name(), Map.of(
                "rung", SystemWords.say("write-path." + now.rung().name().toLowerCase(Locale.ROOT), Map.of()), "since", now.since(),
                "journal", SystemWords.say(waits ? "write-path.journal-waits" : "write-path.journal-empty", Map.of()), "dead", dead,
                "damaged", damaged)));
    }
}
