package io.mashang.codes.redeem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.codes.CodesProblem;
import io.mashang.codes.alert.ForgedCodes;
import io.mashang.codes.model.GuessLadder;
import io.mashang.identity.MemberId;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.shared.Announcements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts forged codes per member and locks out whoever guesses. Most forged codes cost no statement: they are counted in
 * memory, and written down when a rung of the ladder is reached, where the guesses of all nodes add up. A lock-out is known to
 * all nodes at once, and to a node that does not hear of it when it reads the locked-out again.
 */
@Component
class WrongGuesses {

    private static final Logger log = LoggerFactory.getLogger(WrongGuesses.class);
    private static final String LOCKED_OUT = "codes.locked-out";
    private static final int MOST_MEMBERS = 100_000;
    private static final int FIRST_RUNG = 5;

    private record Counted(int unwritten, Instant lastAt, Instant lockedUntil) {

        Counted lockedAtLeastUntil(Instant until) {
            return until.isAfter(lockedUntil) ? new Counted(unwritten, lastAt, until) : this;
        }
    }

    private final WrongGuessStore store;
    private final ForgedCodes forgedCodes;
    private final Clock clock;
    private final Announcements announcements;
    private final Cache<MemberId, Counted> counts =
            Caffeine.newBuilder().maximumSize(MOST_MEMBERS).expireAfterAccess(GuessLadder.MEMORY).build();

    WrongGuesses(WrongGuessStore store, ForgedCodes forgedCodes, Clock clock, Announcements announcements) {
        this.store = store;
        this.forgedCodes = forgedCodes;
        this.clock = clock;
        this.announcements = announcements;
        announcements.listen(LOCKED_OUT, new OtherNodes());
    }

    private final class OtherNodes implements Announcements.Listener {

        @Override
        public void heard(String text) {
            String[] memberAndUntil = text.split(" ", 2);
            lockOut(new MemberId(Long.parseLong(memberAndUntil[0])), Instant.parse(memberAndUntil[1]));
        }

        @Override
        public void missedSome() {
            load();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelayString = "15s", fixedDelayString = "15s")
    void load() {
        try {
            store.lockedOut(clock.instant()).forEach(this::lockOut);
        } catch (DataAccessException away) {
            log.warn("who is locked out could not be read; it is read again in 15 s: {}", away.toString());
        }
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
        forgedCodes.saw();
        Instant now = clock.instant();
        int due = countHere(member, 1, now);
        if (due == 0) {
            return;
        }
        try {
            Instant until = store.add(member, due, now);
            lockOut(member, until);
            announcements.announce(LOCKED_OUT, member.text() + " " + until);
        } catch (DataAccessException unwritten) {
            countHere(member, due - 1, now);
            throw unwritten;
        }
    }

    /** How many must be written down now; they are no longer counted here. */
    private int countHere(MemberId member, int guesses, Instant now) {
        AtomicInteger due = new AtomicInteger();
        counts.asMap().compute(member, (id, before) -> {
            boolean forgotten = before == null || before.lastAt().isBefore(now.minus(GuessLadder.MEMORY));
            int unwritten = forgotten ? guesses : before.unwritten() + guesses;
            due.setPlain(unwritten < FIRST_RUNG ? 0 : unwritten);
            return new Counted(unwritten < FIRST_RUNG ? unwritten : 0, now, forgotten ? now : before.lockedUntil());
        });
        return due.getPlain();
    }

    private void lockOut(MemberId member, Instant until) {
        counts.asMap().compute(member, (id, before) ->
                (before == null ? new Counted(0, clock.instant(), until) : before).lockedAtLeastUntil(until));
    }
}
