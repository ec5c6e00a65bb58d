package io.mashang.intake;

import static org.awaitility.Awaitility.await;

import io.mashang.testing.PinnedClock;
import java.time.Duration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves the write path as a busy database would, for tests of the modules above. */
@Component
@Lazy
public class LadderFixture {

    private final Standing standing;
    private final PinnedClock clock;

    LadderFixture(Standing standing, PinnedClock clock) {
        this.standing = standing;
        this.clock = clock;
    }

    public void stepDown() {
        standing.move(Rung.DIRECT, Rung.MINIMAL, Cause.STORE_SLOW);
    }

    public void climb() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            clock.advance(Duration.ofSeconds(1));
            return standing.rung() == Rung.DIRECT;
        });
    }
}
