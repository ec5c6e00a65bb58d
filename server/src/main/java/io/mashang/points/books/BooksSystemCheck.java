package io.mashang.points.books;

import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.health.SystemCheck;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
            return new Finding(true, "not checked yet; checked every night at 02:00");
        }
        String when = TIME.format(checkedAt.atZone(zone.zone()));
        return last.balanced()
                ? new Finding(true, "balanced at " + when + ": " + last.journals() + " journals, " + last.members() + " members")
                : new Finding(false, last.findings().size() + " differences at " + when);
    }
}
