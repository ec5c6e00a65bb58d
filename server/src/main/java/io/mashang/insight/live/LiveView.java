package io.mashang.insight.live;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.Gates;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.Roster;
import io.mashang.checkin.Direction;
import io.mashang.insight.live.LiveChange.ArrivalView;
import io.mashang.insight.live.LiveChange.Arrived;
import io.mashang.insight.live.TallyStore.AtGate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what live pages show. */
@Component
class LiveView {

    private final TallyStore store;
    private final Roster roster;
    private final Gates gates;
    private final Clock clock;

    LiveView(TallyStore store, Roster roster, Gates gates, Clock clock) {
        this.store = store;
        this.roster = roster;
        this.gates = gates;
        this.clock = clock;
    }

    /** @param shown how a name may be shown */
    LiveSnapshot snapshot(CheckInSession session, UnaryOperator<String> shown) {
        TallyStore.Stored stored = store.find(session.id()).orElseGet(() -> new TallyStore.Stored(
                0, roster.listedCounts(List.of(session.activity())).getOrDefault(session.activity(), 0), Tally.ZERO));
        List<AtGate> atGates = store.atGates(session.id());
        return new LiveSnapshot(
                session.id(), stored.version(), session.title(), session.placeName(), session.zone(), session.startsAt(),
                session.endsAt(), session.opensAt(), session.closesAt(), clock.instant(),
                stored.tally().counts(stored.registered()), store.lastMinutes(session.id()),
                views(named(store.last(session.id())), shown), left(session, atGates), gates(session, atGates));
    }

    private static @Nullable Integer left(CheckInSession session, List<AtGate> atGates) {
        return session.checkOut() == null ? null : people(atGates.stream().filter(one -> one.direction() == Direction.OUT));
    }

    private List<LiveSnapshot.GateCount> gates(CheckInSession session, List<AtGate> atGates) {
        return gates.of(session.activity()).stream()
                .filter(gate -> !gate.removed() || atGates.stream().anyMatch(one -> one.gate().equals(gate.id())))
                .map(gate -> new LiveSnapshot.GateCount(
                        gate.id(), gate.name(), at(gate, Direction.IN, atGates), at(gate, Direction.OUT, atGates)))
                .toList();
    }

    private static int at(Gates.Gate gate, Direction direction, List<AtGate> atGates) {
        return people(atGates.stream().filter(one -> one.gate().equals(gate.id()) && one.direction() == direction));
    }

    private static int people(Stream<AtGate> some) {
        return some.mapToInt(AtGate::people).sum();
    }

    LiveDelta delta(LiveChange change, UnaryOperator<String> shown) {
        return new LiveDelta(
                change.version(), clock.instant(), change.counts(), change.minutes(), views(change.arrived(), shown));
    }

    List<Arrived> named(List<Arrived> arrivals) {
        Map<ParticipantId, Participant> people = roster.byIds(arrivals.stream().map(Arrived::participant).toList());
        return arrivals.stream()
                .map(arrival -> arrival.named(
                        Optional.ofNullable(people.get(arrival.participant())).map(Participant::name).orElse("")))
                .toList();
    }

    private static List<ArrivalView> views(List<Arrived> arrivals, UnaryOperator<String> shown) {
        return arrivals.stream().map(arrival -> arrival.named(shown.apply(arrival.name())).view()).toList();
    }
}
