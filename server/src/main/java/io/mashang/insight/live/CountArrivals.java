package io.mashang.insight.live;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Roster;
import io.mashang.activities.SessionId;
import io.mashang.checkin.CheckedIn;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordState;
import io.mashang.insight.live.LiveChange.Arrived;
import io.mashang.intake.OutboxConsumer;
import io.mashang.intake.OutboxEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Counts check-ins in the transaction that takes them off the outbox: each exactly once. */
@Component
class CountArrivals implements OutboxConsumer {

    private final TallyStore store;
    private final Roster roster;
    private final LiveHub hub;
    private final LiveView view;
    private final JsonMapper json;

    CountArrivals(TallyStore store, Roster roster, LiveHub hub, LiveView view, JsonMapper json) {
        this.store = store;
        this.roster = roster;
        this.hub = hub;
        this.view = view;
        this.json = json;
    }

    @Override
    public String topic() {
        return CheckedIn.TOPIC;
    }

    @Override
    public void deliver(List<OutboxEvent> events) {
        events.stream()
                .map(event -> json.treeToValue(event.payload(), CheckedIn.class))
                .collect(Collectors.groupingBy(
                        CheckedIn::session, () -> new TreeMap<>(Comparator.comparing(SessionId::value)), Collectors.toList()))
                .forEach(this::count);
    }

    private void count(SessionId session, List<CheckedIn> arrivals) {
        ActivityId activity = arrivals.getFirst().activity();
        Tally more = arrivals.stream().map(CountArrivals::tally).reduce(Tally.ZERO, Tally::plus);
        Map<Instant, Integer> minutes = arrivals.stream()
                .collect(Collectors.toMap(arrival -> arrival.at().truncatedTo(ChronoUnit.MINUTES), arrival -> 1, Integer::sum));
        List<CheckedIn> newest = arrivals.stream()
                .sorted(Comparator.comparingInt(CheckedIn::ordinal).reversed())
                .limit(TallyStore.LAST_SHOWN)
                .toList();
        store.addArrivals(session, more, () -> roster.listedCounts(List.of(activity)).getOrDefault(activity, 0));
        store.addMinutes(session, minutes);
        store.addLast(session, newest);
        List<CheckedIn> gated = arrivals.stream().filter(arrival -> arrival.gate() != null).toList();
        if (!gated.isEmpty()) {
            gated.forEach(arrival -> store.addGate(session, arrival.gate(), Direction.IN, 1));
            hub.reloadAfterCommit(session);
            return;
        }
        TallyStore.Stored now = store.find(session).orElseThrow();
        hub.announceAfterCommit(session, new LiveChange(
                now.version(), now.tally().counts(now.registered()), store.minutes(session, minutes.keySet()),
                view.named(newest.stream().map(CountArrivals::arrived).toList())));
    }

    private static Tally tally(CheckedIn arrival) {
        int pending = arrival.state() == RecordState.PENDING ? 1 : 0;
        return new Tally(1, arrival.listed() ? 1 : 0, arrival.late() ? 1 : 0, pending, pending, 0);
    }

    private static Arrived arrived(CheckedIn arrival) {
        return new Arrived(arrival.participant(), "", arrival.at(), arrival.state(), arrival.ordinal());
    }
}
