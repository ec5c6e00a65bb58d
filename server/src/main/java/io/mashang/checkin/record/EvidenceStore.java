package io.mashang.checkin.record;

import io.mashang.activities.Bssid;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.Finding;
import io.mashang.checkin.model.Position;
import io.mashang.checkin.record.HistoryStore.HappenedTo;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Evidence that came after a check-in was recorded: append-only, beside what the check-in began with. */
@Repository
public class EvidenceStore {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final HistoryStore history;
    private final JsonMapper json;
    private final Ids ids;

    EvidenceStore(JdbcClient jdbc, JdbcTemplate template, HistoryStore history, JsonMapper json, Ids ids) {
        this.jdbc = jdbc;
        this.template = template;
        this.history = history;
        this.json = json;
        this.ids = ids;
    }

    public void add(List<LaterEvidence> evidence) {
        Rows.insert(template, """
                INSERT INTO checkin_evidence (id, record_id, given_at, latitude, longitude, accuracy_meters, datum,
                    distance_meters, bssid, touched, findings, rule_version, state) VALUES""", "",
                evidence.stream().map(this::columns).toList());
        history.add(evidence.stream()
                .map(given -> new HappenedTo(
                        given.record(), "EVIDENCE", given.at(), "",
                        json.writeValueAsString(Map.of("state", given.state(), "findings", given.findings()))))
                .toList());
    }

    private @Nullable Object[] columns(LaterEvidence given) {
        Position position = given.position();
        Bssid network = given.network();
        return new @Nullable Object[] {
            ids.next(), given.record().value(), Times.toDb(given.at()), position == null ? null : position.latitude(),
            position == null ? null : position.longitude(), position == null ? null : position.accuracyMeters(),
            position == null ? null : position.datum().name(), given.distanceMeters(),
            network == null ? null : network.hex(), given.touched(), json.writeValueAsString(given.findings()),
            given.ruleVersion(), given.state().name()
        };
    }

    /** False when it does not wait any more. The evidence that the record began with stays. */
    public boolean upgrade(StoredCheckIn record) {
        return jdbc.sql("""
                UPDATE checkin_record SET state = ?, late = ?, findings = ?, score = ?, rule_version = ?
                WHERE id = ? AND state = 'PENDING'""")
                        .params(
                                record.state().name(), record.late(), json.writeValueAsString(record.findings()),
                                record.score(), record.ruleVersion(), record.id().value())
                        .update()
                == 1;
    }

    /** In the order in which it came. */
    public List<LaterEvidence> of(RecordId record) {
        return jdbc.sql("SELECT * FROM checkin_evidence WHERE record_id = ? ORDER BY id")
                .param(record.value())
                .query(this::read)
                .list();
    }

    /** As {@link #of(RecordId)}, for many; those without any are left out. */
    public Map<RecordId, List<LaterEvidence>> of(Collection<RecordId> records) {
        return records.isEmpty()
                ? Map.of()
                : jdbc.sql("SELECT * FROM checkin_evidence WHERE record_id IN (:ids) ORDER BY id")
                        .param("ids", records.stream().map(RecordId::value).toList())
                        .query(this::read)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(LaterEvidence::record));
    }

    private LaterEvidence read(ResultSet row, int n) throws SQLException {
        return new LaterEvidence(
                new RecordId(row.getLong("record_id")), Times.read(row, "given_at"), CheckInStore.position(row),
                row.getObject("distance_meters", Integer.class), CheckInStore.network(row), row.getBoolean("touched"),
                json.readValue(row.getString("findings"), FINDINGS), row.getInt("rule_version"),
                RecordState.valueOf(row.getString("state")));
    }
}
