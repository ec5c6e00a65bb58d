package io.mashang.codes.custody;

import io.mashang.codes.BatchId;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Scans of codes that were not in use: a trace of where a printed file, or goods, went. */
@Repository
class LeakStore {

    /** @param number within the batch */
    record Scan(long number, long scans, Instant firstAt, Instant lastAt) {}

    private final JdbcTemplate jdbc;

    LeakStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void record(List<Leak> leaks) {
        Rows.insert(jdbc, "INSERT INTO codes_early_scan (serial, member_id, scans, first_at, last_at) VALUES",
                "ON DUPLICATE KEY UPDATE scans = codes_early_scan.scans + 1, last_at = VALUES(last_at)",
                leaks.stream()
                        .sorted(Comparator.comparing(Leak::serial).thenComparing(leak -> leak.member().value()))
                        .map(leak -> new Object[] {
                            leak.serial(), leak.member().value(), 1, Times.toDb(leak.at()), Times.toDb(leak.at())
                        })
                        .toList());
    }

    /** Codes of the batch that were scanned out of turn, by number. */
    List<Scan> scans(BatchId batch, int most) {
        return jdbc.query("""
                SELECT s.serial - b.first_serial + 1 AS number, SUM(s.scans) AS scans, MIN(s.first_at) AS first_at,
                       MAX(s.last_at) AS last_at
                FROM codes_batch b JOIN codes_early_scan s ON s.serial >= b.first_serial AND s.serial < b.first_serial + b.code_count
                WHERE b.id = ? GROUP BY s.serial, b.first_serial ORDER BY s.serial LIMIT ?""",
                (row, n) -> new Scan(
                        row.getLong("number"), row.getLong("scans"), Times.read(row, "first_at"), Times.read(row, "last_at")),
                batch.value(), most);
    }
}
