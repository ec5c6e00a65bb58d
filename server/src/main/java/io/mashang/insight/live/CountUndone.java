package io.mashang.insight.live;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Roster;
import io.mashang.checkin.CheckInUndone;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordState;
import io.mashang.intake.OutboxConsumer;
import io.mashang.intake.OutboxEvent;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Counts check-ins that were taken back, each exactly once: whatever they added goes back. */
@Component
class CountUndone implements OutboxConsumer {

    private final TallyStore store;
    private final Roster roster;
    private final LiveHub hub;
    private final JsonMapper json;

    CountUndone(TallyStore store, Roster roster, LiveHub hub, JsonMapper json) {
        this.store = store;
        this.roster = roster;
        this.hub = hub;
        this.json = json;
    }

    @Override
    public String topic() {
        return CheckInUndone.TOPIC;
    }

    @Override
    public void deliver(List<OutboxEvent> events) {
        events.stream()
                .map(event -> json.treeToValue(event.payload(), CheckInUndone.class))
                .sorted(Comparator.comparing(undone -> undone.session().value()))
                .forEach(this::count);
    }

    private void count(CheckInUndone undone) {
        ActivityId activity = undone.activity();
        store.addGate(undone.session(), undone.gate(), undone.direction(), -1);
        if (undone.direction() == Direction.OUT) {
            store.add(undone.session(), Tally.ZERO, roster.listedCounts(List.of(activity)).getOrDefault(activity, 0));
            hub.reloadAfterCommit(undone.session());
            return;
        }
        store.add(undone.session(), tally(undone), roster.listedCounts(List.of(activity)).getOrDefault(activity, 0));
        store.addMinutes(undone.session(), Map.of(undone.at().truncatedTo(ChronoUnit.MINUTES), -1));
        store.hide(undone);
        hub.reloadAfterCommit(undone.session());
    }

    private static Tally tally(CheckInUndone undone) {
        int doubted = undone.doubted() ? -1 : 0;
        if (undone.before() == RecordState.REJECTED) {
            return new Tally(0, 0, 0, doubted, 0, -1);
        }
        return new Tally(
                -1, undone.listed() ? -1 : 0, undone.late() ? -1 : 0, doubted, undone.before() == RecordState.PENDING ? -1 : 0, 0);
    }
}
