package io.mashang.checkin.record;

import io.mashang.activities.SessionId;
import io.mashang.checkin.CheckedIn;
import io.mashang.checkin.CheckedOut;
import io.mashang.checkin.Direction;
import io.mashang.intake.Outbox;
import io.mashang.platform.sql.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes a batch's records, moves each session's counter once, and tells who came and who left. */
@Repository
public class ArrivalStore {

    private final JdbcTemplate jdbc;
    private final CheckInStore store;
    private final Outbox outbox;

    ArrivalStore(JdbcTemplate jdbc, CheckInStore store, Outbox outbox) {
        this.jdbc = jdbc;
        this.store = store;
        this.outbox = outbox;
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
        outbox.append(CheckedIn.TOPIC, going(Direction.IN, records).map(StoredCheckIn::arrival).toList());
        outbox.append(CheckedOut.TOPIC, going(Direction.OUT, records).map(StoredCheckIn::leaving).toList());
    }

    private static Stream<StoredCheckIn> going(Direction direction, List<StoredCheckIn> records) {
        return records.stream().filter(record -> record.direction() == direction);
    }
}
