package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.ProductId;
import io.mashang.codes.model.SerialRange;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Batches; those whose import is running are found by nobody. */
@Repository
class BatchStore {

    private static final String SELECT = """
            SELECT b.id, b.product_id, p.name AS product_name, b.source, b.state, b.first_serial, b.code_count, b.epoch,
                   b.salt, b.note, b.created_at, b.activated_at, b.voided_at, b.read_back_at,
                   (SELECT COUNT(*) FROM codes_redemption r WHERE r.batch_id = b.id) AS redeemed
            FROM codes_batch b JOIN codes_product p ON p.id = b.product_id
            WHERE b.state <> 'IMPORTING'
            """;

    private final JdbcTemplate jdbc;

    BatchStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewBatch batch, SerialRange range, Instant now) {
        jdbc.update("""
                INSERT INTO codes_batch (id, product_id, source, state, first_serial, code_count, epoch, salt, note,
                  created_at, created_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                range.batch(), batch.product().value(), batch.source().name(), batch.state().name(), range.first(),
                range.count(), range.epoch(), range.salt(), batch.note(), Times.toDb(now), batch.createdBy());
    }

    /** Makes the codes of a finished import redeemable; false unless its import was running. */
    boolean finishImport(BatchId id, long count, Instant now) {
        return jdbc.update("""
                UPDATE codes_batch SET state = 'ACTIVE', code_count = ?, activated_at = ?
                WHERE id = ? AND state = 'IMPORTING'""", count, Times.toDb(now), id.value()) == 1;
    }

    void deleteImporting(BatchId id) {
        jdbc.update("DELETE FROM codes_batch WHERE id = ? AND state = 'IMPORTING'", id.value());
    }

    Optional<Batch> find(BatchId id) {
        return jdbc.query(SELECT + " AND b.id = ?", (row, n) -> read(row), id.value()).stream().findFirst();
    }

    List<Batch> list(BatchFilter filter, long before, int most) {
        List<Object> values = filter.values();
        values.add(before);
        values.add(most);
        return jdbc.query(SELECT + filter.sql() + " AND b.id < ? ORDER BY b.id DESC LIMIT ?",
                (row, n) -> read(row), values.toArray());
    }

    /** Ranges that begin at or above this serial: serials are handed out in order, so no older one is missing. */
    List<SerialRange> rangesFrom(long serial) {
        return jdbc.query("""
                SELECT id AS batch_id, first_serial, code_count, epoch, salt FROM codes_batch
                WHERE first_serial >= ? ORDER BY first_serial""",
                (row, n) -> readRange(row, row.getLong("batch_id")), serial);
    }

    Set<Long> redeemed(List<Long> serials) {
        return new HashSet<>(jdbc.queryForList(
                "SELECT serial FROM codes_redemption WHERE serial IN " + Rows.tuple(serials.size()), Long.class,
                serials.toArray()));
    }

    private static Batch read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        @Nullable Instant activatedAt = Times.readNullable(row, "activated_at");
        return new Batch(
                new BatchId(id), new ProductId(row.getLong("product_id")), row.getString("product_name"),
                Batch.Source.valueOf(row.getString("source")), Batch.State.valueOf(row.getString("state")),
                readRange(row, id), row.getString("note"), row.getLong("redeemed"), Times.read(row, "created_at"),
                activatedAt, Times.readNullable(row, "voided_at"), Times.readNullable(row, "read_back_at"));
    }

    private static SerialRange readRange(ResultSet row, long id) throws SQLException {
        return new SerialRange(
                id, row.getLong("first_serial"), row.getLong("code_count"), row.getInt("epoch"), row.getBytes("salt"));
    }
}
