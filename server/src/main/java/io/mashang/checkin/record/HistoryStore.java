package io.mashang.checkin.record;

import io.mashang.checkin.RecordId;
import io.mashang.checkin.model.Finding;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to check-in records: append-only. */
@Repository
public class HistoryStore {

    record HappenedTo(RecordId record, String kind, Instant at, String by, String detail) {}

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final Ids ids;

    HistoryStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Ids ids) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.ids = ids;
    }

    void add(List<HappenedTo> events) {
        Rows.insert(template, "INSERT INTO checkin_event (id, record_id, kind, happened_at, done_by, detail) VALUES", "",
                events.stream()
                        .map(event -> new Object[] {
                            ids.next(), event.record().value(), event.kind(), Times.toDb(event.at()), event.by(), event.detail()
                        })
                        .toList());
    }

    /** Nothing is ever taken away from it. */
    public void happened(RecordId record, String kind, Instant at, String by, Map<String, ?> detail) {
        add(List.of(new HappenedTo(record, kind, at, by, json.writeValueAsString(detail))));
    }

    /** Oldest first. */
    public List<RecordEvent> of(RecordId record) {
        return jdbc.sql("SELECT kind, happened_at, done_by, detail FROM checkin_event WHERE record_id = ? ORDER BY id")
                .param(record.value())
                .query((row, n) -> new RecordEvent(
                        row.getString("kind"), Times.read(row, "happened_at"), row.getString("done_by"),
                        json.readTree(row.getString("detail")).path("reason").asString("")))
                .list();
    }

    /** What was found when these were recorded, whatever came later. */
    public Map<RecordId, List<Finding>> firstFindings(Collection<RecordId> ids) {
        Map<RecordId, List<Finding>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT record_id, detail FROM checkin_event WHERE record_id IN (:ids) AND kind IN ('CHECKED_IN', 'CHECKED_OUT')")
                    .param("ids", ids.stream().map(RecordId::value).toList())
                    .query(row -> {
                        found.put(new RecordId(row.getLong(1)), json.readValue(row.getString(2), FINDINGS));
                    });
        }
        return found;
    }
}
