package io.mashang.intake;

import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class NodeStateStore implements WritePath {

    private final JdbcTemplate jdbc;
    private final Ids ids;

    NodeStateStore(JdbcTemplate jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void keep(NodeState state) {
        Instant oldest = state.oldestInJournal();
        jdbc.update("""
                INSERT INTO intake_node_state (node, rung, since, cause, waiting, oldest_in_journal, damaged_files, in_queue,
                    commits, operations, per_second, seen_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE rung = VALUES(rung), since = VALUES(since), cause = VALUES(cause),
                    waiting = VALUES(waiting), oldest_in_journal = VALUES(oldest_in_journal),
                    damaged_files = VALUES(damaged_files), in_queue = VALUES(in_queue), commits = VALUES(commits),
                    operations = VALUES(operations), per_second = VALUES(per_second), seen_at = VALUES(seen_at)""",
                state.node(), state.rung().name(), Times.toDb(state.since()), state.cause().name(), state.waiting(),
                oldest == null ? null : Times.toDb(oldest), state.damagedFiles(), state.inQueue(),
                state.commits(), state.operations(), state.perSecond(), Times.toDb(state.seenAt()));
    }

    void add(List<RungChange> changes) {
        Rows.insert(jdbc, "INSERT INTO intake_rung_change (id, node, from_rung, to_rung, cause, at) VALUES", "", changes.stream()
                .map(change -> new Object[] {
                    ids.next(), change.node(), change.from().name(), change.to().name(), change.cause().name(), Times.toDb(change.at())
                })
                .toList());
    }

    int forgetNodesBefore(Instant time) {
        return jdbc.update("DELETE FROM intake_node_state WHERE seen_at < ?", Times.toDb(time));
    }

    int forgetMovesBefore(Instant time) {
        return jdbc.update("DELETE FROM intake_rung_change WHERE at < ?", Times.toDb(time));
    }

    @Override
    public List<NodeState> nodes() {
        return jdbc.query("""
                SELECT node, rung, since, cause, waiting, oldest_in_journal, damaged_files, in_queue, commits, operations,
                    per_second, seen_at
                FROM intake_node_state ORDER BY node""", (row, n) -> state(row));
    }

    @Override
    public List<RungChange> changes(int most) {
        return jdbc.query("SELECT node, from_rung, to_rung, cause, at FROM intake_rung_change ORDER BY id DESC LIMIT ?",
                (row, n) -> new RungChange(
                        row.getInt("node"), Rung.valueOf(row.getString("from_rung")), Rung.valueOf(row.getString("to_rung")),
                        Cause.valueOf(row.getString("cause")), Times.read(row, "at")),
                most);
    }

    private static NodeState state(ResultSet row) throws SQLException {
        boolean waitsInJournal = row.getObject("oldest_in_journal") != null;
        Number inQueue = (Number) row.getObject("in_queue");
        return new NodeState(
                row.getInt("node"), Rung.valueOf(row.getString("rung")), Times.read(row, "since"),
                Cause.valueOf(row.getString("cause")), row.getInt("waiting"),
                waitsInJournal ? Times.read(row, "oldest_in_journal") : null, row.getInt("damaged_files"),
                inQueue == null ? null : inQueue.longValue(), row.getLong("commits"), row.getLong("operations"),
                row.getDouble("per_second"), Times.read(row, "seen_at"));
    }
}
