package io.mashang.checkin.attendance;

import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.WorkDay.Passing;
import io.mashang.platform.sql.Times;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PassingStore {

    private record Passed(ParticipantId participant, Passing passing) {}

    private final JdbcClient jdbc;

    PassingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Check-ins and check-outs that count or may still count, each found by its place in the unique key. */
    Map<ParticipantId, List<Passing>> of(Collection<ParticipantId> people, Collection<SessionId> sessions) {
        if (people.isEmpty() || sessions.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                SELECT participant_id, direction, checked_in_at, method, state FROM checkin_record
                WHERE session_id IN (:sessions) AND participant_id IN (:people) AND direction IN ('IN', 'OUT') AND undone_mark = 0
                    AND state <> 'REJECTED'""")
                .param("sessions", sessions.stream().map(SessionId::value).toList())
                .param("people", people.stream().map(ParticipantId::value).toList())
                .query((row, n) -> new Passed(
                        new ParticipantId(row.getLong("participant_id")),
                        new Passing(
                                Direction.valueOf(row.getString("direction")), Times.read(row, "checked_in_at"), row.getString("method"),
                                row.getString("state").equals(RecordState.PENDING.name()))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Passed::participant, Collectors.mapping(Passed::passing, Collectors.toList())));
    }
}
