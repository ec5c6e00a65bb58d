package io.mashang.insight.live;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Roster;
import io.mashang.activities.RosterChanged;
import io.mashang.activities.SessionId;
import io.mashang.activities.Sessions;
import io.mashang.intake.OutboxConsumer;
import io.mashang.intake.OutboxEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the number of people who are expected. */
@Component
class CountRoster implements OutboxConsumer {

    private final TallyStore store;
    private final Sessions sessions;
    private final Roster roster;
    private final LiveHub hub;
    private final JsonMapper json;

    CountRoster(TallyStore store, Sessions sessions, Roster roster, LiveHub hub, JsonMapper json) {
        this.store = store;
        this.sessions = sessions;
        this.roster = roster;
        this.hub = hub;
        this.json = json;
    }

    @Override
    public String topic() {
        return RosterChanged.TOPIC;
    }

    @Override
    public void deliver(List<OutboxEvent> events) {
        List<ActivityId> activities = events.stream()
                .map(event -> json.treeToValue(event.payload(), RosterChanged.class).activity())
                .distinct()
                .toList();
        Map<ActivityId, Integer> registered = roster.listedCounts(activities);
        for (ActivityId activity : activities) {
            sessions.of(activity).stream().sorted(Comparator.comparing(SessionId::value)).forEach(session -> {
                store.add(session, Tally.ZERO, registered.getOrDefault(activity, 0));
                hub.reloadAfterCommit(session);
            });
        }
    }
}
