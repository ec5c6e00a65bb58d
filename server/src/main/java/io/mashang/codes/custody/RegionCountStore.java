package io.mashang.codes.custody;

import io.mashang.platform.sql.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How many codes of each holder were redeemed in each region on each day; nothing here reads redemptions. */
@Repository
class RegionCountStore {

    /** Where the region is not known. */
    static final int UNKNOWN = 0;

    record Key(LocalDate date, long holder, int region) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byDate = date.compareTo(other.date);
            int byHolder = Long.compare(holder, other.holder);
            return byDate != 0 ? byDate : byHolder != 0 ? byHolder : Integer.compare(region, other.region);
        }
    }

    record Count(long holder, int region, long scans) {}

    private final JdbcTemplate jdbc;

    RegionCountStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Map<Key, Long> more) {
        Rows.insert(jdbc, "INSERT INTO codes_region_count (business_date, holder_id, region, scans) VALUES",
                "ON DUPLICATE KEY UPDATE scans = codes_region_count.scans + VALUES(scans)",
                more.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Object[] {
                            entry.getKey().date(), entry.getKey().holder(), entry.getKey().region(), entry.getValue()
                        })
                        .toList());
    }

    /** Both days included. */
    List<Count> between(LocalDate from, LocalDate to) {
        return jdbc.query("""
                SELECT holder_id, region, SUM(scans) AS scans FROM codes_region_count
                WHERE business_date BETWEEN ? AND ? GROUP BY holder_id, region""",
                (row, n) -> new Count(row.getLong("holder_id"), row.getInt("region"), row.getLong("scans")), from, to);
    }
}
