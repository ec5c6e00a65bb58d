package io.mashang.points.books;

import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.health.SystemCheck;
import io.mashang.platform.health.SystemWords;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The line about the books on the system page: the last check's result, not a new count. */
@Component
class BooksSystemCheck implements SystemCheck {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final BooksVerifier verifier;
    private final ProgrammeZone zone;

    BooksSystemCheck(BooksVerifier verifier, ProgrammeZone zone) {
        this.verifier = verifier;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "points-books";
    }

    @Override
    public Finding look() {
        BooksReport last = verifier.last();
        Instant checkedAt = last.checkedAt();
        if (checkedAt == null) {
            return new Finding(true, SystemWords.say("points-books.none", Map.of()));
        }
        String when = TIME.format(checkedAt.atZone(zone.zone()));
        return last.balanced()
                ? new Finding(true, SystemWords.say(
                        "points-books.well", Map.of("at", when, "journals", last.journals(), "members", last.members())))
                : new Finding(false, SystemWords.say("points-books.wrong", Map.of("at", when, "n", last.findings().size())));
    }
}
