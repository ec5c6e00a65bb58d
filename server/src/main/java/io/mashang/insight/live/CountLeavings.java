package io.mashang.insight.live;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Roster;
import io.mashang.activities.SessionId;
import io.mashang.checkin.CheckedOut;
import io.mashang.checkin.Direction;
import io.mashang.intake.OutboxConsumer;
import io.mashang.intake.OutboxEvent;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Counts who checked out, each exactly once. */
@Component
class CountLeavings implements OutboxConsumer {

    private final TallyStore store;
    private final Roster roster;
    private final LiveHub hub;
    private final JsonMapper json;

    CountLeavings(TallyStore store, Roster roster, LiveHub hub, JsonMapper json) {
        this.store = store;
        this.roster = roster;
        this.hub = hub;
        this.json = json;
    }

    @Override
    public String topic() {
        return CheckedOut.TOPIC;
    }

    @Override
    public void deliver(List<OutboxEvent> events) {
        events.stream()
                .map(event -> json.treeToValue(event.payload(), CheckedOut.class))
                .collect(Collectors.groupingBy(
                        CheckedOut::session, () -> new TreeMap<>(Comparator.comparing(SessionId::value)), Collectors.toList()))
                .forEach(this::count);
    }

    private void count(SessionId session, List<CheckedOut> leavings) {
        ActivityId activity = leavings.getFirst().activity();
        store.add(session, Tally.ZERO, roster.listedCounts(List.of(activity)).getOrDefault(activity, 0));
        leavings.forEach(leaving -> store.addGate(session, leaving.gate(), Direction.OUT, 1));
        hub.reloadAfterCommit(session);
    }
}
