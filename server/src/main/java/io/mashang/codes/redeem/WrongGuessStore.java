package io.mashang.codes.redeem;

import io.mashang.codes.model.GuessLadder;
import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Wrong guesses of all nodes together. */
@Repository
class WrongGuessStore {

    private static final int MOST_LOADED = 10_000;

    private final JdbcTemplate jdbc;

    WrongGuessStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds guesses and returns until when the member is locked out; the member's row is locked by the first statement. */
    @Transactional
    public Instant add(MemberId member, int guesses, Instant at) {
        jdbc.update("""
                INSERT INTO codes_wrong_guess (member_id, guesses, last_at, locked_until) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE
                  guesses = VALUES(guesses) + IF(codes_wrong_guess.last_at < ?, 0, codes_wrong_guess.guesses)""",
                member.value(), guesses, Times.toDb(at), Times.toDb(at), Times.toDb(at.minus(GuessLadder.MEMORY)));
        int after = Objects.requireNonNull(jdbc.queryForObject(
                "SELECT guesses FROM codes_wrong_guess WHERE member_id = ?", Integer.class, member.value()));
        Duration lock = GuessLadder.lockOut(after - guesses, after);
        jdbc.update("""
                UPDATE codes_wrong_guess SET last_at = ?, locked_until = GREATEST(locked_until, ?) WHERE member_id = ?""",
                Times.toDb(at), Times.toDb(at.plus(lock)), member.value());
        return jdbc.query("SELECT locked_until FROM codes_wrong_guess WHERE member_id = ?",
                (row, n) -> Times.read(row, "locked_until"), member.value()).getFirst();
    }

    Map<MemberId, Instant> lockedOut(Instant now) {
        Map<MemberId, Instant> locked = new HashMap<>();
        jdbc.query("SELECT member_id, locked_until FROM codes_wrong_guess WHERE locked_until > ? LIMIT ?", row -> {
            locked.put(new MemberId(row.getLong("member_id")), Times.read(row, "locked_until"));
        }, Times.toDb(now), MOST_LOADED);
        return locked;
    }
}
