package io.mashang.codes.redeem;

import io.mashang.intake.Operation;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Scans of codes that are not in use yet: a trace of where a printed file went. */
@Repository
class EarlyScanStore {

    private final JdbcTemplate jdbc;

    EarlyScanStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void record(List<Operation<RedeemCommand>> scans) {
        Rows.insert(jdbc, "INSERT INTO codes_early_scan (serial, member_id, scans, first_at, last_at) VALUES",
                "ON DUPLICATE KEY UPDATE scans = codes_early_scan.scans + 1, last_at = VALUES(last_at)",
                scans.stream()
                        .sorted(Comparator.comparing((Operation<RedeemCommand> scan) -> scan.command().serial()))
                        .map(scan -> new Object[] {
                            scan.command().serial(), scan.command().member().value(), 1,
                            Times.toDb(scan.receivedAt()), Times.toDb(scan.receivedAt())
                        })
                        .toList());
    }
}
