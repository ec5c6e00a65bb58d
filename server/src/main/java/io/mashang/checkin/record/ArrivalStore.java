package io.mashang.checkin.record;

import io.mashang.activities.SessionId;
import io.mashang.platform.sql.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes a batch's records and moves each session's counter once. */
@Repository
public class ArrivalStore {

    private final JdbcTemplate jdbc;
    private final CheckInStore store;

    ArrivalStore(JdbcTemplate jdbc, CheckInStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** How many have come to each session; nobody else counts there until this transaction ends. */
    public Map<SessionId, Integer> lockCounters(Collection<SessionId> sessions) {
        List<Long> sorted = sessions.stream().map(SessionId::value).distinct().sorted().toList();
        Rows.insert(jdbc, "INSERT INTO checkin_counter (session_id, arrivals) VALUES", "ON DUPLICATE KEY UPDATE arrivals = arrivals",
                sorted.stream().map(session -> new Object[] {session, 0}).toList());
        Map<SessionId, Integer> arrivals = new HashMap<>();
        jdbc.query("SELECT session_id, arrivals FROM checkin_counter WHERE session_id IN " + Rows.tuple(sorted.size()) + " FOR UPDATE",
                row -> {
                    arrivals.put(new SessionId(row.getLong("session_id")), row.getInt("arrivals"));
                },
                sorted.toArray());
        return arrivals;
    }

    public void write(List<StoredCheckIn> records, Map<SessionId, Integer> arrivals) {
        if (records.isEmpty()) {
            return;
        }
        store.insert(records);
        Rows.insert(jdbc, "INSERT INTO checkin_counter (session_id, arrivals) VALUES",
                "ON DUPLICATE KEY UPDATE arrivals = VALUES(arrivals)",
                records.stream()
                        .map(StoredCheckIn::session)
                        .distinct()
                        .map(session -> new Object[] {session.value(), Objects.requireNonNull(arrivals.get(session))})
                        .toList());
    }
}
