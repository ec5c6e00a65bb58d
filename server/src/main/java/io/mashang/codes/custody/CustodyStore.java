package io.mashang.codes.custody;

import io.mashang.codes.BatchId;
import io.mashang.codes.PartyId;
import io.mashang.codes.model.CodeState;
import io.mashang.codes.model.Custody;
import io.mashang.codes.model.CustodyMove;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Segments of batches and the history of their moves. A batch that never moved in parts has no rows: its own row says it all. */
@Repository
class CustodyStore {

    /** @param version grows with every move */
    record Versioned(int version, Custody custody) {}

    private final JdbcTemplate jdbc;

    CustodyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes everybody else who wants to move codes of this batch wait for the transaction's end; false when there is no such batch. */
    boolean lock(BatchId batch) {
        return jdbc.update("UPDATE codes_batch SET ranges_version = ranges_version + 1 WHERE id = ? AND state <> 'IMPORTING'",
                batch.value()) == 1;
    }

    /** Version and segments as one statement sees them, so that they belong together. */
    Versioned load(long batch) {
        int[] version = {0};
        long[] count = {0};
        String[] state = {""};
        List<Custody.Segment> segments = new ArrayList<>();
        jdbc.query("""
                SELECT b.ranges_version, b.code_count, b.state AS batch_state, r.first_no, r.last_no, r.state, r.holder_id
                FROM codes_batch b LEFT JOIN codes_range r ON r.batch_id = b.id WHERE b.id = ? ORDER BY r.first_no""", row -> {
                    version[0] = row.getInt("ranges_version");
                    count[0] = row.getLong("code_count");
                    state[0] = row.getString("batch_state");
                    if (row.getString("state") != null) {
                        segments.add(new Custody.Segment(row.getLong("first_no"), row.getLong("last_no"),
                                CodeState.valueOf(row.getString("state")), row.getObject("holder_id", Long.class)));
                    }
                }, batch);
        return new Versioned(version[0],
                segments.isEmpty() ? Custody.whole(count[0], CodeState.valueOf(state[0])) : Custody.of(segments));
    }

    void replace(BatchId batch, Custody custody, Instant now) {
        jdbc.update("DELETE FROM codes_range WHERE batch_id = ?", batch.value());
        Rows.insert(jdbc, "INSERT INTO codes_range (batch_id, first_no, last_no, state, holder_id) VALUES", "",
                custody.segments().stream()
                        .map(segment -> new @Nullable Object[] {
                            batch.value(), segment.from(), segment.to(), segment.state().name(), segment.holder()
                        })
                        .toList());
        CodeState summary = custody.summary();
        jdbc.update("""
                UPDATE codes_batch SET state = ?, activated_at = COALESCE(activated_at, ?), voided_at = COALESCE(voided_at, ?)
                WHERE id = ?""", summary.name(), Times.toDbNullable(summary == CodeState.ACTIVE ? now : null),
                Times.toDbNullable(summary == CodeState.VOID ? now : null), batch.value());
    }

    void insert(BatchId batch, RangeMove move) {
        jdbc.update("""
                INSERT INTO codes_range_move (id, batch_id, move, first_no, last_no, codes, holder_id, note, at, by_name)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                move.id(), batch.value(), move.move().name(), move.from(), move.to(), move.codes(),
                move.holder() == null ? null : move.holder().value(), move.note(), Times.toDb(move.at()), move.by());
    }

    /** Newest first. */
    List<RangeMove> moves(BatchId batch, int most) {
        return jdbc.query("""
                SELECT id, move, first_no, last_no, codes, holder_id, note, at, by_name FROM codes_range_move
                WHERE batch_id = ? ORDER BY id DESC LIMIT ?""", (row, n) -> readMove(row), batch.value(), most);
    }

    /** How many codes between these serials have given their points. */
    long redeemed(long firstSerial, long lastSerial) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM codes_redemption WHERE serial BETWEEN ? AND ?", Long.class, firstSerial, lastSerial));
    }

    private static RangeMove readMove(ResultSet row) throws SQLException {
        Long holder = row.getObject("holder_id", Long.class);
        return new RangeMove(
                row.getLong("id"), CustodyMove.valueOf(row.getString("move")), row.getLong("first_no"), row.getLong("last_no"),
                row.getLong("codes"), holder == null ? null : new PartyId(holder), row.getString("note"), Times.read(row, "at"),
                row.getString("by_name"));
    }
}
