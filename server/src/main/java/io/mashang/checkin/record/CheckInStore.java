package io.mashang.checkin.record;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Bssid;
import io.mashang.activities.Datum;
import io.mashang.activities.GateId;
import io.mashang.activities.Method;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.SessionCounts;
import io.mashang.checkin.model.DeviceKey;
import io.mashang.checkin.model.Finding;
import io.mashang.checkin.model.Position;
import io.mashang.checkin.model.Verdict;
import io.mashang.checkin.record.HistoryStore.HappenedTo;
import io.mashang.checkin.record.StoredCheckIn.Decision;
import io.mashang.checkin.record.StoredCheckIn.Undo;
import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Check-in records; what happened to them is in {@link HistoryStore}. */
@Repository
public class CheckInStore {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final HistoryStore history;

    CheckInStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, HistoryStore history) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.history = history;
    }

    /** A second record for the same session and participant fails the whole statement. */
    public void insert(List<StoredCheckIn> records) {
        Rows.insert(template, """
                INSERT INTO checkin_record (id, session_id, activity_id, participant_id, direction, member_id, state, late,
                    checked_in_at, ordinal, method, display_no, code_age_millis, latitude, longitude, accuracy_meters, datum,
                    distance_meters, location_refused, bssid, device, fix, findings, score, rule_version, listed, entered_by,
                    entered_reason, early, gate_id) VALUES""", "",
                records.stream().map(this::columns).toList());
        history.add(records.stream()
                .map(record -> new HappenedTo(record.id(), record.direction() == Direction.IN ? "CHECKED_IN" : "CHECKED_OUT", record.at(), by(record), json(record.findings())))
                .toList());
    }

    private static String by(StoredCheckIn record) {
        StoredCheckIn.Entry entry = record.entry();
        return entry == null ? "" : entry.by();
    }

    private @Nullable Object[] columns(StoredCheckIn record) {
        Position position = record.position();
        MemberId member = record.member();
        StoredCheckIn.Entry entry = record.entry();
        Bssid network = record.network();
        DeviceKey device = record.device();
        GateId gate = record.gate();
        return new @Nullable Object[] {
            record.id().value(), record.session().value(), record.activity().value(), record.participant().value(), record.direction().name(),
            member == null ? null : member.value(), record.state().name(), record.late(), Times.toDb(record.at()),
            record.ordinal(), record.method().name(), record.display(), record.codeAgeMillis(),
            position == null ? null : position.latitude(), position == null ? null : position.longitude(),
            position == null ? null : position.accuracyMeters(), position == null ? null : position.datum().name(),
            record.distanceMeters(), record.locationRefused(), network == null ? null : network.hex(),
            device == null ? null : device.bytes(), position == null ? null : position.fix(record.session()),
            json(record.findings()), record.score(), record.ruleVersion(), record.listed(),
            entry == null ? null : entry.by(), entry == null ? null : entry.reason(), record.early(),
            gate == null ? null : gate.value()
        };
    }

    /** How many accounts have checked in with each of these phones, as long as phones are remembered. */
    public Map<DeviceKey, Integer> accountsOn(Collection<DeviceKey> phones) {
        Map<DeviceKey, Integer> accounts = new HashMap<>();
        if (!phones.isEmpty()) {
            jdbc.sql("SELECT device, COUNT(DISTINCT member_id) FROM checkin_record WHERE device IN (:phones) GROUP BY device")
                    .param("phones", phones.stream().map(DeviceKey::bytes).toList())
                    .query(row -> {
                        accounts.put(DeviceKey.of(row.getBytes(1)), row.getInt(2));
                    });
        }
        return accounts;
    }

    /** False when it is not as it was any more. */
    public boolean decide(RecordId id, RecordState before, RecordState state, Decision decision) {
        return jdbc.sql("""
                UPDATE checkin_record SET state = ?, approved = ?, decision_reason = ?, decided_by = ?, decided_at = ?
                WHERE id = ? AND state = ?""")
                        .params(
                                state.name(), decision.approved(), decision.reason(), decision.by(), Times.toDb(decision.at()),
                                id.value(), before.name())
                        .update()
                == 1;
    }

    /** Lets a decided record wait again; false when it is not as that decision left it. */
    public boolean reopen(StoredCheckIn record, Decision decision) {
        RecordState left = decision.approved() ? Verdict.settled(record.late()) : RecordState.REJECTED;
        return jdbc.sql("""
                UPDATE checkin_record SET state = 'PENDING', approved = NULL, decision_reason = NULL, decided_by = NULL,
                    decided_at = NULL WHERE id = ? AND state = ? AND approved = ? AND decided_at = ?""")
                        .params(record.id().value(), left.name(), decision.approved(), Times.toDb(decision.at()))
                        .update()
                == 1;
    }

    /** In the order that was asked for; unknown ones are left out. */
    public List<StoredCheckIn> byIds(List<RecordId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<RecordId, StoredCheckIn> found = new HashMap<>();
        jdbc.sql("SELECT * FROM checkin_record WHERE id IN (:ids)")
                .param("ids", ids.stream().map(RecordId::value).toList())
                .query(this::read)
                .list()
                .forEach(record -> found.put(record.id(), record));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** False when it was undone before. The caller has locked it: see {@link #lock}. */
    public boolean undo(RecordId id, Undo undo) {
        boolean first = jdbc.sql("""
                UPDATE checkin_record SET state = 'UNDONE', undone_mark = id, undone_reason = ?, undone_by = ?, undone_at = ?
                WHERE id = ? AND undone_mark = 0""")
                        .params(undo.reason(), undo.by(), Times.toDb(undo.at()), id.value())
                        .update()
                == 1;
        if (first) {
            history.add(List.of(new HappenedTo(id, "UNDONE", undo.at(), undo.by(), json(Map.of("reason", undo.reason())))));
        }
        return first;
    }

    /** As {@link #find}; nobody else decides about it or undoes it until this transaction ends. */
    public Optional<StoredCheckIn> lock(RecordId id) {
        return jdbc.sql("SELECT * FROM checkin_record WHERE id = ? FOR UPDATE").param(id.value()).query(this::read).optional();
    }

    /** Held until the transaction ends, by id: nobody decides about them meanwhile. */
    public List<StoredCheckIn> lock(Collection<RecordId> ids) {
        return jdbc.sql("SELECT * FROM checkin_record WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .param("ids", ids.stream().map(RecordId::value).toList())
                .query(this::read)
                .list();
    }

    /** Newest first; those of staff at the door, who judge by themselves, left out. */
    public List<StoredCheckIn> newest(long before, int limit) {
        return jdbc.sql("SELECT * FROM checkin_record WHERE id < ? AND entered_by IS NULL ORDER BY id DESC LIMIT ?")
                .params(before, limit)
                .query(this::read)
                .list();
    }

    /** These, newest first. */
    public List<StoredCheckIn> newestOf(Collection<RecordId> ids) {
        return jdbc.sql("SELECT * FROM checkin_record WHERE id IN (:ids) ORDER BY id DESC")
                .param("ids", ids.stream().map(RecordId::value).toList())
                .query(this::read)
                .list();
    }

    public Optional<StoredCheckIn> find(RecordId id) {
        return jdbc.sql("SELECT * FROM checkin_record WHERE id = ?").param(id.value()).query(this::read).optional();
    }

    /** Who of these participants is in, by records that were not undone, in one statement for all sessions. */
    public List<StoredCheckIn> at(Map<SessionId, ? extends Collection<ParticipantId>> participants) {
        return at(Direction.IN, participants);
    }

    /** As {@link #at(Map)}, for one direction. Weighing its other indexes for each place takes the database longer than looking. */
    public List<StoredCheckIn> at(Direction direction, Map<SessionId, ? extends Collection<ParticipantId>> participants) {
        List<Object> values = new ArrayList<>();
        List<String> places = new ArrayList<>();
        participants.entrySet().stream().filter(place -> !place.getValue().isEmpty()).forEach(place -> {
            Collection<ParticipantId> some = place.getValue();
            places.add("(session_id = ? AND direction = ? AND undone_mark = 0 AND participant_id IN " + Rows.tuple(some.size()) + ")");
            values.add(place.getKey().value());
            values.add(direction.name());
            some.forEach(participant -> values.add(participant.value()));
        });
        return places.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM checkin_record FORCE INDEX (checkin_record_counting) WHERE " + String.join(" OR ", places))
                        .params(values)
                        .query(this::read)
                        .list();
    }

    /** @param among null for everybody */
    public List<StoredCheckIn> ofSession(
            SessionId session, @Nullable RecordState state, @Nullable Collection<ParticipantId> among, long before, int limit) {
        if (among != null && among.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT * FROM checkin_record WHERE session_id = :session AND id < :before"
                        + (state == null ? "" : " AND state = :state")
                        + (among == null ? "" : " AND participant_id IN (:among)")
                        + " ORDER BY id DESC LIMIT :limit")
                .param("session", session.value())
                .param("before", before)
                .param("state", state == null ? "" : state.name())
                .param("among", among == null ? List.of(0L) : among.stream().map(ParticipantId::value).toList())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    public List<StoredCheckIn> ofMember(MemberId member, long before, int limit) {
        return jdbc.sql("SELECT * FROM checkin_record WHERE member_id = ? AND id < ? ORDER BY id DESC LIMIT ?")
                .params(member.value(), before, limit)
                .query(this::read)
                .list();
    }

    /** Looks at every record of these sessions. Sessions without any are left out. */
    Map<SessionId, SessionCounts> countAgain(Collection<SessionId> sessions) {
        Map<SessionId, SessionCounts> counts = new HashMap<>();
        jdbc.sql("""
                SELECT session_id, SUM(state <> 'REJECTED') AS arrived, SUM(state <> 'REJECTED' AND listed) AS arrived_listed,
                    SUM(state <> 'REJECTED' AND late) AS late, SUM(state = 'PENDING' OR approved IS NOT NULL) AS abnormal,
                    SUM(state = 'PENDING') AS pending, SUM(state = 'REJECTED') AS rejected
                FROM checkin_record WHERE session_id IN (:sessions) AND direction = 'IN' AND undone_mark = 0 GROUP BY session_id""")
                .param("sessions", sessions.stream().map(SessionId::value).toList())
                .query(row -> {
                    counts.put(new SessionId(row.getLong("session_id")), new SessionCounts(
                            row.getInt("arrived"), row.getInt("arrived_listed"), row.getInt("late"), row.getInt("abnormal"),
                            row.getInt("pending"), row.getInt("rejected")));
                });
        return counts;
    }

    /** What counts of this participant, in all sessions; nobody else changes it until this transaction ends. */
    public List<StoredCheckIn> lockCounting(ParticipantId participant) {
        return jdbc.sql("SELECT * FROM checkin_record WHERE participant_id = ? AND undone_mark = 0 FOR UPDATE")
                .param(participant.value())
                .query(this::read)
                .list();
    }

    public void moveToParticipant(ParticipantId from, ParticipantId to, MemberId member) {
        jdbc.sql("UPDATE checkin_record SET participant_id = ?, member_id = ? WHERE participant_id = ?")
                .params(to.value(), member.value(), from.value())
                .update();
    }

    void moveToMember(MemberId from, @Nullable MemberId to) {
        jdbc.sql("UPDATE checkin_record SET member_id = ? WHERE member_id = ?")
                .params(Arrays.asList(to == null ? null : to.value(), from.value()))
                .update();
    }

    private String json(Object value) {
        return json.writeValueAsString(value);
    }

    private StoredCheckIn read(ResultSet row, int n) throws SQLException {
        Long member = row.getObject("member_id", Long.class);
        return new StoredCheckIn(
                new RecordId(row.getLong("id")), new SessionId(row.getLong("session_id")),
                new ActivityId(row.getLong("activity_id")), new ParticipantId(row.getLong("participant_id")),
                member == null ? null : new MemberId(member), RecordState.valueOf(row.getString("state")),
                row.getBoolean("late"), Times.read(row, "checked_in_at"), row.getInt("ordinal"),
                Method.valueOf(row.getString("method")), row.getInt("display_no"), row.getInt("code_age_millis"),
                position(row), row.getObject("distance_meters", Integer.class), row.getBoolean("location_refused"),
                network(row), device(row), json.readValue(row.getString("findings"), FINDINGS), row.getInt("score"),
                row.getInt("rule_version"), row.getBoolean("listed"),
                decision(row), entry(row), undo(row), Direction.valueOf(row.getString("direction")), row.getBoolean("early"), gate(row));
    }

    private static @Nullable GateId gate(ResultSet row) throws SQLException {
        Long gate = row.getObject("gate_id", Long.class);
        return gate == null ? null : new GateId(gate);
    }

    private static StoredCheckIn.@Nullable Entry entry(ResultSet row) throws SQLException {
        String by = row.getString("entered_by");
        return by == null ? null : new StoredCheckIn.Entry(by, row.getString("entered_reason"));
    }

    private static @Nullable Undo undo(ResultSet row) throws SQLException {
        String by = row.getString("undone_by");
        return by == null ? null : new Undo(row.getString("undone_reason"), by, Times.read(row, "undone_at"));
    }

    static @Nullable Position position(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null
                ? null
                : new Position(latitude, longitude, row.getDouble("accuracy_meters"), Datum.valueOf(row.getString("datum")));
    }

    private static @Nullable DeviceKey device(ResultSet row) throws SQLException {
        byte[] device = row.getBytes("device");
        return device == null ? null : DeviceKey.of(device);
    }

    static @Nullable Bssid network(ResultSet row) throws SQLException {
        String bssid = row.getString("bssid");
        return bssid == null ? null : new Bssid(bssid);
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        Boolean approved = row.getObject("approved", Boolean.class);
        return approved == null
                ? null
                : new Decision(
                        approved, row.getString("decision_reason"), row.getString("decided_by"), Times.read(row, "decided_at"));
    }
}
