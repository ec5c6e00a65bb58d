package io.mashang.codes.export;

import io.mashang.codes.BatchId;
import io.mashang.platform.sql.Times;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Read-back checks of batches. */
@Repository
class ReadBackStore {

    private static final int MOST = 50;

    private final JdbcTemplate jdbc;

    ReadBackStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The batch remembers that a check has passed. */
    void insert(long id, BatchId batch, ReadBack check) {
        jdbc.update("""
                INSERT INTO codes_read_back (id, batch_id, at, by_name, first_no, last_no, right_codes, repeated, outside_range,
                  of_other_batch, not_ours, passed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id, batch.value(), Times.toDb(check.at()), check.by(), check.from(), check.to(), check.right(), check.repeated(),
                check.outsideRange(), check.ofOtherBatch(), check.notOurs(), check.passed());
        if (check.passed()) {
            jdbc.update("UPDATE codes_batch SET read_back_at = ? WHERE id = ?", Times.toDb(check.at()), batch.value());
        }
    }

    List<ReadBack> ofBatch(BatchId batch) {
        return jdbc.query("""
                SELECT at, by_name, first_no, last_no, right_codes, repeated, outside_range, of_other_batch, not_ours, passed
                FROM codes_read_back WHERE batch_id = ? ORDER BY id DESC LIMIT ?""",
                (row, n) -> new ReadBack(
                        Times.read(row, "at"), row.getString("by_name"), row.getLong("first_no"), row.getLong("last_no"),
                        row.getInt("right_codes"), row.getInt("repeated"), row.getInt("outside_range"),
                        row.getInt("of_other_batch"), row.getInt("not_ours"), row.getBoolean("passed")),
                batch.value(), MOST);
    }
}
