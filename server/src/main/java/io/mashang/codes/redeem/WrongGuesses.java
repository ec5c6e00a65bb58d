package io.mashang.codes.redeem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.codes.CodesProblem;
import io.mashang.codes.model.GuessLadder;
import io.mashang.identity.MemberId;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts forged codes per member and locks out whoever guesses. Most forged codes cost no statement: they are counted in
 * memory, and written down when a rung of the ladder is reached, where the guesses of all nodes add up.
 */
@Component
class WrongGuesses {

    private static final int MOST_MEMBERS = 100_000;
    private static final int FIRST_RUNG = 5;

    private record Counted(int unwritten, Instant lastAt, Instant lockedUntil) {}

    private final WrongGuessStore store;
    private final Clock clock;
    private final Cache<MemberId, Counted> counts =
            Caffeine.newBuilder().maximumSize(MOST_MEMBERS).expireAfterAccess(GuessLadder.MEMORY).build();

    WrongGuesses(WrongGuessStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        store.lockedOut(clock.instant())
                .forEach((member, until) -> counts.put(member, new Counted(0, clock.instant(), until)));
    }

    boolean isLockedOut(MemberId member) {
        Counted counted = counts.getIfPresent(member);
        return counted != null && counted.lockedUntil().isAfter(clock.instant());
    }

    void refuseWhoIsLockedOut(MemberId member) {
        Counted counted = counts.getIfPresent(member);
        Instant now = clock.instant();
        if (counted != null && counted.lockedUntil().isAfter(now)) {
            Duration wait = Duration.between(now, counted.lockedUntil());
            throw new Refused(CodesProblem.LOCKED_OUT, Map.of("wait", wait)).retryAfter(wait);
        }
    }

    void count(MemberId member) {
        Instant now = clock.instant();
        counts.asMap().compute(member, (id, before) -> {
            boolean forgotten = before == null || before.lastAt().isBefore(now.minus(GuessLadder.MEMORY));
            int unwritten = forgotten ? 1 : before.unwritten() + 1;
            Instant lockedUntil = forgotten ? now : before.lockedUntil();
            return unwritten < FIRST_RUNG
                    ? new Counted(unwritten, now, lockedUntil)
                    : new Counted(0, now, store.add(id, unwritten, now));
        });
    }
}
