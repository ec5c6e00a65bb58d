package io.mashang.codes.statistics;

import io.mashang.codes.ProductId;
import io.mashang.platform.sql.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class ScanCountStore {

    /** @param region 0 when nobody knows */
    record Place(LocalDate day, long batch, int region) {}

    record Count(long redeemed, long traced) {

        Count plus(Count other) {
            return new Count(redeemed + other.redeemed, traced + other.traced);
        }
    }

    record RegionCount(int region, long redeemed, long traced) {}

    private final JdbcTemplate jdbc;

    ScanCountStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Map<Place, Count> counts) {
        Rows.insert(jdbc, "INSERT INTO codes_scan_count (on_day, batch_id, region, redeemed, traced) VALUES", """
                ON DUPLICATE KEY UPDATE redeemed = codes_scan_count.redeemed + VALUES(redeemed),
                  traced = codes_scan_count.traced + VALUES(traced)""",
                counts.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getKey().day(), entry.getKey().batch(), entry.getKey().region(),
                            entry.getValue().redeemed(), entry.getValue().traced()
                        })
                        .toList());
    }

    /** @param until included */
    List<RegionCount> byRegion(LocalDate from, LocalDate until, @Nullable ProductId product) {
        String only = product == null ? "" : " AND batch_id IN (SELECT id FROM codes_batch WHERE product_id = " + product.value() + ")";
        return jdbc.query("""
                SELECT region, SUM(redeemed) AS redeemed, SUM(traced) AS traced FROM codes_scan_count
                WHERE on_day BETWEEN ? AND ?""" + only + " GROUP BY region ORDER BY redeemed DESC, traced DESC, region",
                (row, n) -> new RegionCount(row.getInt("region"), row.getLong("redeemed"), row.getLong("traced")), from, until);
    }
}
