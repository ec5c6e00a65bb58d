package io.mashang.checkin.record;

import io.mashang.activities.SessionId;
import io.mashang.checkin.Recount;
import io.mashang.checkin.SessionCounts;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class CountRecords implements Recount {

    private final CheckInStore store;

    CountRecords(CheckInStore store) {
        this.store = store;
    }

    @Override
    public Map<SessionId, SessionCounts> of(Collection<SessionId> sessions) {
        return sessions.isEmpty() ? Map.of() : store.countAgain(sessions);
    }
}
