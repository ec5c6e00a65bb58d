package io.mashang.insight.live;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Roster;
import io.mashang.checkin.CheckInMerged;
import io.mashang.checkin.RecordState;
import io.mashang.intake.OutboxConsumer;
import io.mashang.intake.OutboxEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Counts what changes when another arrival of the same person counts, each change exactly once. Nobody comes and nobody goes. */
@Component
class CountMerges implements OutboxConsumer {

    private final TallyStore store;
    private final Roster roster;
    private final LiveHub hub;
    private final JsonMapper json;

    CountMerges(TallyStore store, Roster roster, LiveHub hub, JsonMapper json) {
        this.store = store;
        this.roster = roster;
        this.hub = hub;
        this.json = json;
    }

    @Override
    public String topic() {
        return CheckInMerged.TOPIC;
    }

    @Override
    public void deliver(List<OutboxEvent> events) {
        events.stream()
                .map(event -> json.treeToValue(event.payload(), CheckInMerged.class))
                .sorted(Comparator.comparing(merged -> merged.session().value()))
                .forEach(this::count);
    }

    private void count(CheckInMerged merged) {
        ActivityId activity = merged.activity();
        store.add(merged.session(), tally(merged), roster.listedCounts(List.of(activity)).getOrDefault(activity, 0));
        store.addMinutes(merged.session(), minutes(merged));
        store.moveArrival(merged);
        hub.reloadAfterCommit(merged.session());
    }

    private static Tally tally(CheckInMerged merged) {
        int late = (merged.after().late() ? 1 : 0) - (merged.before().late() ? 1 : 0);
        int pending = pending(merged.after()) - pending(merged.before());
        return new Tally(0, 0, late, pending, pending, 0);
    }

    private static int pending(CheckInMerged.Shown shown) {
        return shown.state() == RecordState.PENDING ? 1 : 0;
    }

    private static Map<Instant, Integer> minutes(CheckInMerged merged) {
        Map<Instant, Integer> minutes = new HashMap<>();
        minutes.merge(merged.before().at().truncatedTo(ChronoUnit.MINUTES), -1, Integer::sum);
        minutes.merge(merged.after().at().truncatedTo(ChronoUnit.MINUTES), 1, Integer::sum);
        return minutes;
    }
}
