package io.mashang.codes.importing;

import io.mashang.codes.ProductId;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Imports, their progress and the lines that were left out. */
@Repository
class ImportStore {

    /** A line that was left out, and why. */
    record Conflict(long line, String reason) {}

    /** After so long without a sign of life, the node that ran an import has died. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final String SELECT = """
            SELECT i.id, i.product_id, p.name AS product_name, i.batch_id, i.file_name, i.state, i.total, i.done, i.imported,
                   i.duplicates, i.already_known, i.invalid, i.created_at, i.finished_at
            FROM codes_import i JOIN codes_product p ON p.id = i.product_id
            """;

    private final JdbcTemplate jdbc;

    ImportStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CodeImport started, CodeFile.Facts facts, @Nullable Long createdBy) {
        jdbc.update("""
                INSERT INTO codes_import (id, product_id, batch_id, file_name, state, total, done, imported, duplicates,
                  already_known, invalid, shortest, longest, created_at, created_by, alive_at)
                VALUES (?, ?, ?, ?, 'RUNNING', ?, 0, 0, 0, 0, 0, ?, ?, ?, ?, ?)""",
                started.id(), started.product().value(), started.batch(), started.fileName(), facts.total(),
                facts.shortest(), facts.longest(), Times.toDb(started.createdAt()), createdBy,
                Times.toDb(started.createdAt()));
    }

    /** False when the import has been given up meanwhile. */
    boolean progress(long id, CodeImport.Counts counts, Instant now) {
        return jdbc.update("""
                UPDATE codes_import SET done = ?, imported = ?, duplicates = ?, already_known = ?, invalid = ?, alive_at = ?
                WHERE id = ? AND state = 'RUNNING'""",
                counts.done(), counts.imported(), counts.duplicates(), counts.alreadyKnown(), counts.invalid(),
                Times.toDb(now), id) == 1;
    }

    /** False when it was not running any more. */
    boolean finish(long id, CodeImport.State state, Instant now) {
        return jdbc.update("UPDATE codes_import SET state = ?, finished_at = ? WHERE id = ? AND state = 'RUNNING'",
                state.name(), Times.toDb(now), id) == 1;
    }

    /** Looks before it writes, so that whoever only asks how an import stands takes no lock that the import waits for. */
    void failSilentOnes(Instant now) {
        var before = Times.toDb(now.minus(SILENCE));
        jdbc.query("SELECT id FROM codes_import WHERE state = 'RUNNING' AND alive_at < ?", (row, n) -> row.getLong(1), before)
                .forEach(id -> jdbc.update(
                        "UPDATE codes_import SET state = 'FAILED', finished_at = ? WHERE id = ? AND state = 'RUNNING' AND alive_at < ?",
                        Times.toDb(now), id, before));
    }

    boolean deleteFailed(long id) {
        return jdbc.update("DELETE FROM codes_import WHERE id = ? AND state = 'FAILED'", id) == 1;
    }

    void recordConflicts(long id, List<Conflict> conflicts) {
        Rows.insert(jdbc, "INSERT INTO codes_import_conflict (import_id, line, reason) VALUES", "",
                conflicts.stream().map(conflict -> new Object[] {id, conflict.line(), conflict.reason()}).toList());
    }

    List<Conflict> conflicts(long id, long afterLine, int most) {
        return jdbc.query("""
                SELECT line, reason FROM codes_import_conflict WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?""",
                (row, n) -> new Conflict(row.getLong("line"), row.getString("reason")), id, afterLine, most);
    }

    int removeSomeConflicts(long id, int most) {
        return jdbc.update("DELETE FROM codes_import_conflict WHERE import_id = ? LIMIT ?", id, most);
    }

    Optional<CodeImport> find(long id) {
        return jdbc.query(SELECT + "WHERE i.id = ?", (row, n) -> read(row), id).stream().findFirst();
    }

    List<CodeImport> list(long before, int most) {
        return jdbc.query(SELECT + "WHERE i.id < ? ORDER BY i.id DESC LIMIT ?", (row, n) -> read(row), before, most);
    }

    private static CodeImport read(ResultSet row) throws SQLException {
        var counts = new CodeImport.Counts(
                row.getLong("total"), row.getLong("done"), row.getLong("imported"), row.getLong("duplicates"),
                row.getLong("already_known"), row.getLong("invalid"));
        return new CodeImport(
                row.getLong("id"), new ProductId(row.getLong("product_id")), row.getString("product_name"),
                row.getLong("batch_id"), row.getString("file_name"), CodeImport.State.valueOf(row.getString("state")), counts,
                Times.read(row, "created_at"), Times.readNullable(row, "finished_at"));
    }
}
