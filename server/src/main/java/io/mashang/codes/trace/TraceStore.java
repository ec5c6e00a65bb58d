package io.mashang.codes.trace;

import io.mashang.codes.custody.KnownCustody;
import io.mashang.codes.model.CodeReader.Genuine;
import io.mashang.codes.model.CodeState;
import io.mashang.platform.region.Region;
import io.mashang.platform.region.Regions;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TraceStore {

    /** What is known about a code that was looked up. */
    record Traced(Look first, byte[] firstVisitor, long people) {}

    /** What is known about the product a code is printed on, and how far this very code has come. */
    record Product(String name, CodeState state) {}

    private final JdbcClient jdbc;
    private final KnownCustody custody;
    private final Regions regions;

    TraceStore(JdbcClient jdbc, KnownCustody custody, Regions regions) {
        this.jdbc = jdbc;
        this.custody = custody;
        this.regions = regions;
    }

    Product product(Genuine code) {
        return jdbc.sql("""
                SELECT p.name, b.state, b.first_serial, b.code_count, b.ranges_version
                FROM codes_batch b JOIN codes_product p ON p.id = b.product_id WHERE b.id = ?""")
                .param(code.batch())
                .query((row, n) -> new Product(row.getString("name"), custody
                        .of(code.batch(), row.getInt("ranges_version"), row.getLong("code_count"), CodeState.valueOf(row.getString("state")))
                        .at(code.serial() - row.getLong("first_serial") + 1).state()))
                .single();
    }

    /** Counts a look; everybody else who looks this code up waits until the commit. */
    void count(long serial, long batch, byte[] visitor, Look look) {
        jdbc.sql("""
                INSERT INTO codes_trace (serial, batch_id, first_at, first_region, first_visitor, looks, people)
                VALUES (:serial, :batch, :at, :region, :visitor, 1, 0)
                ON DUPLICATE KEY UPDATE looks = codes_trace.looks + 1""")
                .param("serial", serial)
                .param("batch", batch)
                .param("at", Times.toDb(look.at()))
                .param("region", code(look.region()))
                .param("visitor", visitor)
                .update();
    }

    boolean hasVisited(long serial, byte[] visitor) {
        return jdbc.sql("SELECT COUNT(*) FROM codes_trace_visit WHERE serial = ? AND visitor = ?")
                .params(serial, visitor)
                .query(Integer.class)
                .single() > 0;
    }

    void addVisit(long serial, byte[] visitor, Look look) {
        jdbc.sql("INSERT INTO codes_trace_visit (serial, visitor, first_at, region) VALUES (:serial, :visitor, :at, :region)")
                .param("serial", serial)
                .param("visitor", visitor)
                .param("at", Times.toDb(look.at()))
                .param("region", code(look.region()))
                .update();
        jdbc.sql("UPDATE codes_trace SET people = people + 1 WHERE serial = ?").param(serial).update();
    }

    Traced find(long serial) {
        return jdbc.sql("SELECT first_at, first_region, first_visitor, people FROM codes_trace WHERE serial = ?")
                .param(serial)
                .query((row, n) -> new Traced(look(row, "first_region"), row.getBytes("first_visitor"), row.getLong("people")))
                .single();
    }

    List<Look> others(long serial, byte[] visitor, Instant since, int most) {
        return jdbc.sql("""
                SELECT first_at, region FROM codes_trace_visit
                WHERE serial = ? AND first_at >= ? AND visitor <> ? ORDER BY first_at DESC LIMIT ?""")
                .params(serial, Times.toDb(since), visitor, most)
                .query((row, n) -> look(row, "region"))
                .list();
    }

    private Look look(ResultSet row, String region) throws SQLException {
        @Nullable Integer code = row.getObject(region, Integer.class);
        return new Look(Times.read(row, "first_at"), code == null ? null : regions.find(code).orElse(null));
    }

    private static @Nullable Integer code(@Nullable Region region) {
        return region == null ? null : region.adcode();
    }
}
