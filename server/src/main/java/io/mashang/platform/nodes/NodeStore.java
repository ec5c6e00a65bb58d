package io.mashang.platform.nodes;

import io.mashang.platform.sql.BeatSource;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NodeStore {

    private static final String ALL =
            "SELECT node_number, instance, address, version, started_at, seen_at, lease_until, ids_until FROM platform_node";

    private final JdbcClient jdbc;

    NodeStore(BeatSource source) {
        this.jdbc = JdbcClient.create(source.dataSource());
    }

    List<NodeRow> all() {
        return jdbc.sql(ALL + " ORDER BY node_number").query(NodeStore::read).list();
    }

    Optional<NodeRow> find(int number) {
        return jdbc.sql(ALL + " WHERE node_number = ?").param(number).query(NodeStore::read).optional();
    }

    /** True when the number was nobody's and is ours now. */
    boolean insert(NodeRow row) {
        jdbc.sql("""
                INSERT INTO platform_node
                  (node_number, instance, address, version, started_at, seen_at, lease_until, ids_until)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE node_number = platform_node.node_number""")
                .params(row.number(), row.instance(), row.address(), row.version(), Times.toDb(row.startedAt()),
                        Times.toDb(row.seenAt()), Times.toDb(row.leaseUntil()), row.idsUntil())
                .update();
        return find(row.number()).filter(stored -> stored.instance().equals(row.instance())).isPresent();
    }

    /** True when the number was still the former holder's, not renewed meanwhile, and is ours now. */
    boolean takeOver(NodeRow former, NodeRow ours) {
        return jdbc.sql("""
                UPDATE platform_node
                SET instance = ?, address = ?, version = ?, started_at = ?, seen_at = ?, lease_until = ?, ids_until = ?
                WHERE node_number = ? AND instance = ? AND lease_until = ? AND ids_until = ?""")
                        .params(ours.instance(), ours.address(), ours.version(), Times.toDb(ours.startedAt()),
                                Times.toDb(ours.seenAt()), Times.toDb(ours.leaseUntil()), ours.idsUntil(), former.number(), former.instance(),
                                Times.toDb(former.leaseUntil()), former.idsUntil())
                        .update()
                == 1;
    }

    /** False when another node holds the number now. */
    boolean renew(int number, String instance, Instant seenAt, Instant leaseUntil, long idsUntil) {
        return jdbc.sql("""
                UPDATE platform_node SET seen_at = ?, lease_until = ?, ids_until = GREATEST(ids_until, ?)
                WHERE node_number = ? AND instance = ?""")
                        .params(Times.toDb(seenAt), Times.toDb(leaseUntil), idsUntil, number, instance)
                        .update()
                == 1;
    }

    private static NodeRow read(ResultSet row, int n) throws SQLException {
        return new NodeRow(
                row.getInt("node_number"), row.getString("instance"), row.getString("address"), row.getString("version"),
                Times.read(row, "started_at"), Times.read(row, "seen_at"), Times.read(row, "lease_until"), row.getLong("ids_until"));
    }
}
