package io.mashang.insight.live;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Roster;
import io.mashang.activities.Sessions;
import io.mashang.checkin.CheckInUpgraded;
import io.mashang.checkin.Direction;
import io.mashang.intake.OutboxConsumer;
import io.mashang.intake.OutboxEvent;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Counts check-ins that later evidence settled, each exactly once. */
@Component
class CountUpgrades implements OutboxConsumer {

    private final TallyStore store;
    private final Sessions sessions;
    private final Roster roster;
    private final LiveHub hub;
    private final JsonMapper json;

    CountUpgrades(TallyStore store, Sessions sessions, Roster roster, LiveHub hub, JsonMapper json) {
        this.store = store;
        this.sessions = sessions;
        this.roster = roster;
        this.hub = hub;
        this.json = json;
    }

    @Override
    public String topic() {
        return CheckInUpgraded.TOPIC;
    }

    @Override
    public void deliver(List<OutboxEvent> events) {
        events.stream()
                .map(event -> json.treeToValue(event.payload(), CheckInUpgraded.class))
                .sorted(Comparator.comparing(upgrade -> upgrade.session().value()))
                .forEach(this::count);
    }

    private void count(CheckInUpgraded upgrade) {
        ActivityId activity = sessions.known(upgrade.session()).activity();
        int registered = roster.listedCounts(List.of(activity)).getOrDefault(activity, 0);
        store.add(upgrade.session(), tally(upgrade), registered);
        store.changeState(upgrade.record(), upgrade.state());
        hub.reloadAfterCommit(upgrade.session());
    }

    /** Who leaves is in none of these counters. */
    private static Tally tally(CheckInUpgraded upgrade) {
        int settled = upgrade.settled() && upgrade.direction() == Direction.IN ? -1 : 0;
        return new Tally(0, 0, upgrade.becameLate() ? 1 : 0, settled, settled, 0);
    }
}
