package io.mashang.checkin.record;

import io.mashang.activities.Bssid;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.model.Arrival;
import io.mashang.checkin.model.Position;
import io.mashang.checkin.record.PastCheckIns.Place;
import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Arrivals that phones told from their memory: all of them, and which of them a record shows. */
@Repository
public class OfflineStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final Ids ids;

    OfflineStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Ids ids) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.ids = ids;
    }

    /**
     * @param counting the key of the arrival that the record shows
     * @param uploadedAt when it came from a phone's memory; null when it was told on the spot
     */
    public record Offline(String counting, @Nullable Instant uploadedAt) {}

    /** Something that happened to a record of a member. */
    public record Change(long number, RecordId record) {}

    /** Adds to what was told about records; nothing is ever taken away from it. Without coordinates. */
    public void tell(Map<RecordId, ? extends Collection<Arrival>> told) {
        List<Object[]> rows = new ArrayList<>();
        told.forEach((record, arrivals) -> arrivals.forEach(arrival -> rows.add(new Object[] {
            ids.next(), record.value(), "ARRIVED", Times.toDb(arrival.at()), "", json.writeValueAsString(arrival)
        })));
        Rows.insert(template, "INSERT INTO checkin_event (id, record_id, kind, happened_at, done_by, detail) VALUES", "", rows);
    }

    /** In the order in which they came. */
    public List<Arrival> told(RecordId record) {
        return jdbc.sql("SELECT detail FROM checkin_event WHERE record_id = ? AND kind = 'ARRIVED' ORDER BY id")
                .param(record.value())
                .query((row, n) -> json.readValue(row.getString("detail"), Arrival.class))
                .list();
    }

    public void count(Map<RecordId, Arrival> counting) {
        Rows.insert(template, "INSERT INTO checkin_offline (record_id, counting, uploaded_at) VALUES",
                "ON DUPLICATE KEY UPDATE counting = VALUES(counting), uploaded_at = VALUES(uploaded_at)",
                counting.entrySet().stream()
                        .map(entry -> new @Nullable Object[] {
                            entry.getKey().value(), entry.getValue().key(), Times.toDbNullable(entry.getValue().uploadedAt())
                        })
                        .toList());
    }

    public Map<RecordId, Offline> of(Collection<RecordId> records) {
        Map<RecordId, Offline> found = new HashMap<>();
        if (!records.isEmpty()) {
            jdbc.sql("SELECT * FROM checkin_offline WHERE record_id IN (:records)")
                    .param("records", records.stream().map(RecordId::value).toList())
                    .query(row -> {
                        found.put(
                                new RecordId(row.getLong("record_id")),
                                new Offline(row.getString("counting"), Times.readNullable(row, "uploaded_at")));
                    });
        }
        return found;
    }

    /** Lets a record show this arrival. The caller has locked it: see {@link CheckInStore#lock}. */
    public void show(RecordId record, Arrival arrival, @Nullable Position position, @Nullable Bssid network) {
        jdbc.sql("""
                UPDATE checkin_record SET state = :state, late = :late, checked_in_at = :at, method = :method,
                    display_no = :display, code_age_millis = :age, latitude = :latitude, longitude = :longitude,
                    accuracy_meters = :accuracy, datum = :datum, distance_meters = :distance, location_refused = :refused,
                    bssid = :bssid, fix = NULL, findings = :findings, score = :score, rule_version = :rules WHERE id = :id""")
                .param("state", arrival.state().name())
                .param("late", arrival.late())
                .param("at", Times.toDb(arrival.at()))
                .param("method", arrival.method().name())
                .param("display", arrival.display())
                .param("age", arrival.codeAgeMillis())
                .param("latitude", position == null ? null : position.latitude())
                .param("longitude", position == null ? null : position.longitude())
                .param("accuracy", position == null ? null : position.accuracyMeters())
                .param("datum", position == null ? null : position.datum().name())
                .param("distance", arrival.distanceMeters())
                .param("bssid", network == null ? null : network.hex())
                .param("refused", arrival.locationRefused())
                .param("findings", json.writeValueAsString(arrival.findings()))
                .param("score", arrival.score())
                .param("rules", arrival.ruleVersion())
                .param("id", record.value())
                .update();
    }

    /** When staff last took a check-in back at each of these places; places where nobody did are left out. */
    public Map<Place, Instant> lastUndone(Map<SessionId, Set<ParticipantId>> places) {
        Map<Place, Instant> undone = new HashMap<>();
        places.forEach((session, people) -> jdbc.sql("""
                SELECT participant_id, MAX(undone_at) AS undone_at FROM checkin_record
                WHERE session_id = :session AND participant_id IN (:people) AND direction = 'IN' AND undone_mark > 0
                GROUP BY participant_id""")
                .param("session", session.value())
                .param("people", people.stream().map(ParticipantId::value).toList())
                .query(row -> {
                    undone.put(new Place(session, new ParticipantId(row.getLong("participant_id"))), Times.read(row, "undone_at"));
                }));
        return undone;
    }

    /** What happened to a member's records after this number, in the order of the numbers. Looks at each of their records. */
    public List<Change> changes(MemberId member, long after, int most) {
        return jdbc.sql("""
                SELECT e.id, e.record_id FROM checkin_record r JOIN checkin_event e ON e.record_id = r.id
                WHERE r.member_id = ? AND e.id > ? ORDER BY e.id LIMIT ?""")
                .params(member.value(), after, most)
                .query((row, n) -> new Change(row.getLong("id"), new RecordId(row.getLong("record_id"))))
                .list();
    }

    public Optional<Offline> of(RecordId record) {
        return Optional.ofNullable(of(List.of(record)).get(record));
    }
}
