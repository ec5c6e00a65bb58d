package io.mashang.codes.batch;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.model.SerialRange;
import io.mashang.platform.problem.Refused;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Hands out ranges of serials, each once. */
@Repository
class SerialStore {

    private final JdbcTemplate jdbc;

    SerialStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The first of {@code count} serials that now belong to the caller's transaction. */
    long take(long count) {
        int taken = jdbc.update(
                "UPDATE codes_serial SET next_serial = next_serial + ? WHERE id = 1 AND next_serial <= ?",
                count, SerialRange.SERIALS - count);
        if (taken == 0) {
            throw new Refused(CodesProblem.SERIALS_EXHAUSTED);
        }
        Long next = jdbc.queryForObject("SELECT next_serial FROM codes_serial WHERE id = 1", Long.class);
        return Objects.requireNonNull(next) - count;
    }
}
