package io.mashang.insight.live;

import io.mashang.activities.GateId;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import io.mashang.checkin.CheckInMerged;
import io.mashang.checkin.CheckInUndone;
import io.mashang.checkin.CheckedIn;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.insight.live.LiveChange.Arrived;
import io.mashang.insight.live.LiveChange.Minute;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counters per session, per minute, and the last who came. They are only ever added to; check-ins are never scanned. */
@Repository
class TallyStore {

    static final int LAST_SHOWN = 20;
    private static final int MINUTES_SHOWN = 240;

    /** @param registered people on the roster when it was last counted */
    record Stored(long version, int registered, Tally tally) {}

    record AtGate(GateId gate, Direction direction, int people) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    TallyStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Adds to a session's counters, sets its roster's size and moves its version on by one. */
    void add(SessionId session, Tally more, int registered) {
        add(session, more, registered, "registered = VALUES(registered),");
    }

    /** The same, but leaves the roster's size alone where it is known: counting a roster costs more than an arrival. */
    void addArrivals(SessionId session, Tally more, IntSupplier registered) {
        add(session, more, find(session).map(Stored::registered).orElseGet(registered::getAsInt), "");
    }

    private void add(SessionId session, Tally more, int registered, String setRegistered) {
        jdbc.sql("""
                INSERT INTO insight_session_tally
                    (session_id, version, registered, arrived, arrived_listed, late, abnormal, pending, rejected)
                VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE version = version + 1,""" + " " + setRegistered + """
                    arrived = arrived + VALUES(arrived), arrived_listed = arrived_listed + VALUES(arrived_listed),
                    late = late + VALUES(late), abnormal = abnormal + VALUES(abnormal), pending = pending + VALUES(pending),
                    rejected = rejected + VALUES(rejected)""")
                .params(
                        session.value(), registered, more.arrived(), more.arrivedListed(), more.late(), more.abnormal(),
                        more.pending(), more.rejected())
                .update();
    }

    Optional<Stored> find(SessionId session) {
        return jdbc.sql("SELECT * FROM insight_session_tally WHERE session_id = ?")
                .param(session.value())
                .query((row, n) -> new Stored(
                        row.getLong("version"), row.getInt("registered"),
                        new Tally(
                                row.getInt("arrived"), row.getInt("arrived_listed"), row.getInt("late"), row.getInt("abnormal"),
                                row.getInt("pending"), row.getInt("rejected"))))
                .optional();
    }

    Map<SessionId, Long> versions(Collection<SessionId> sessions) {
        Map<SessionId, Long> versions = new HashMap<>();
        if (!sessions.isEmpty()) {
            jdbc.sql("SELECT session_id, version FROM insight_session_tally WHERE session_id IN (:ids)")
                    .param("ids", sessions.stream().map(SessionId::value).toList())
                    .query(row -> {
                        versions.put(new SessionId(row.getLong("session_id")), row.getLong("version"));
                    });
        }
        return versions;
    }

    void addMinutes(SessionId session, Map<Instant, Integer> arrivals) {
        Rows.insert(template, "INSERT INTO insight_session_minute (session_id, minute, arrivals) VALUES",
                "ON DUPLICATE KEY UPDATE arrivals = arrivals + VALUES(arrivals)",
                arrivals.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(minute -> new Object[] {session.value(), Times.toDb(minute.getKey()), minute.getValue()})
                        .toList());
    }

    List<Minute> minutes(SessionId session, Collection<Instant> wanted) {
        return jdbc.sql("""
                SELECT minute, arrivals FROM insight_session_minute
                WHERE session_id = :session AND minute IN (:minutes) ORDER BY minute""")
                .param("session", session.value())
                .param("minutes", wanted.stream().map(Times::toDb).toList())
                .query((row, n) -> new Minute(Times.read(row, "minute"), row.getInt("arrivals")))
                .list();
    }

    List<Minute> lastMinutes(SessionId session) {
        return jdbc.sql("""
                SELECT minute, arrivals FROM insight_session_minute WHERE session_id = ? ORDER BY minute DESC LIMIT ?""")
                .params(session.value(), MINUTES_SHOWN)
                .query((row, n) -> new Minute(Times.read(row, "minute"), row.getInt("arrivals")))
                .list()
                .reversed();
    }

    /** Remembers the last who came and forgets those before them. */
    void addLast(SessionId session, List<CheckedIn> newest) {
        Rows.insert(template, """
                INSERT INTO insight_last_arrival (record_id, session_id, participant_id, arrived_at, state, ordinal) VALUES""",
                "ON DUPLICATE KEY UPDATE state = state",
                newest.stream()
                        .map(event -> new Object[] {
                            event.record().value(), session.value(), event.participant().value(), Times.toDb(event.at()),
                            event.state().name(), event.ordinal()
                        })
                        .toList());
        int highest = newest.stream().mapToInt(CheckedIn::ordinal).max().orElse(0);
        jdbc.sql("DELETE FROM insight_last_arrival WHERE session_id = ? AND ordinal <= ?")
                .params(session.value(), highest - LAST_SHOWN)
                .update();
    }

    void changeState(RecordId record, RecordState state) {
        jdbc.sql("UPDATE insight_last_arrival SET state = ? WHERE record_id = ? AND state <> 'UNDONE'").params(state.name(), record.value()).update();
    }

    /** Counts people at a gate; who comes in at none in particular is in the session's own counters already. */
    void addGate(SessionId session, @Nullable GateId gate, Direction direction, int people) {
        if (gate == null && direction == Direction.IN) {
            return;
        }
        jdbc.sql("""
                INSERT INTO insight_session_gate (session_id, gate_id, direction, people) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE people = people + VALUES(people)""")
                .params(session.value(), gate == null ? 0 : gate.value(), direction.name(), people)
                .update();
    }

    /** By gate; people who left through none in particular under gate 0. */
    List<AtGate> atGates(SessionId session) {
        return jdbc.sql("SELECT gate_id, direction, people FROM insight_session_gate WHERE session_id = ?")
                .param(session.value())
                .query((row, n) -> new AtGate(
                        new GateId(row.getLong("gate_id")), Direction.valueOf(row.getString("direction")), row.getInt("people")))
                .list();
    }

    /** Another arrival of the same person counts. */
    void moveArrival(CheckInMerged merged) {
        jdbc.sql("UPDATE insight_last_arrival SET state = ?, arrived_at = ? WHERE record_id = ? AND state <> 'UNDONE'")
                .params(merged.after().state().name(), Times.toDb(merged.after().at()), merged.record().value())
                .update();
    }

    /** Shows somebody no more, also when their arrival is only told afterwards. */
    void hide(CheckInUndone undone) {
        jdbc.sql("""
                INSERT INTO insight_last_arrival (record_id, session_id, participant_id, arrived_at, state, ordinal)
                VALUES (?, ?, ?, ?, 'UNDONE', 0) ON DUPLICATE KEY UPDATE state = 'UNDONE'""")
                .params(
                        undone.record().value(), undone.session().value(), undone.participant().value(), Times.toDb(undone.at()))
                .update();
    }

    /** Newest first, without names. */
    List<Arrived> last(SessionId session) {
        return jdbc.sql("SELECT * FROM insight_last_arrival WHERE session_id = ? AND state <> 'UNDONE' ORDER BY ordinal DESC LIMIT ?")
                .params(session.value(), LAST_SHOWN)
                .query((row, n) -> new Arrived(
                        new ParticipantId(row.getLong("participant_id")), "", Times.read(row, "arrived_at"),
                        RecordState.valueOf(row.getString("state")), row.getInt("ordinal")))
                .list();
    }
}
