package io.mashang.checkin.record;

import io.mashang.activities.SessionId;
import io.mashang.activities.SessionsWithCheckIns;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BegunSessionStore implements SessionsWithCheckIns {

    private final JdbcClient jdbc;

    BegunSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<SessionId> among(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("SELECT DISTINCT session_id FROM checkin_record WHERE session_id IN (:sessions)")
                .param("sessions", sessions.stream().map(SessionId::value).toList())
                .query((row, n) -> new SessionId(row.getLong(1)))
                .list());
    }
}
