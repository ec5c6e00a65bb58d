package io.mashang.checkin.record;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordState;
import io.mashang.platform.clock.LocalWords;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.sql.SharedReads;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has checked in before, and how that is said. */
@Component
public class PastCheckIns {

    /** A participant's one place in a session. */
    public record Place(SessionId session, ParticipantId participant) {}

    private final CheckInStore store;
    private final Clock clock;
    private final SharedReads<Place, StoredCheckIn> crowd = new SharedReads<>(this::find);
    private final SharedReads<Place, StoredCheckIn> leaving = new SharedReads<>(places -> find(Direction.OUT, places));

    PastCheckIns(CheckInStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Who is in. */
    public Map<Place, StoredCheckIn> find(Collection<Place> places) {
        return find(Direction.IN, places);
    }

    /** Who is in and, in sessions that ask for it, who has left. */
    public Presence presence(Collection<Place> places, Predicate<SessionId> asksToCheckOut) {
        List<Place> asking = places.stream().filter(place -> asksToCheckOut.test(place.session())).toList();
        return new Presence(this, find(places), asking.isEmpty() ? Map.of() : find(Direction.OUT, asking));
    }

    private Map<Place, StoredCheckIn> find(Direction direction, Collection<Place> places) {
        Map<SessionId, Set<ParticipantId>> participants = places.stream()
                .collect(Collectors.groupingBy(Place::session, Collectors.mapping(Place::participant, Collectors.toSet())));
        return store.at(direction, participants).stream()
                .collect(Collectors.toMap(record -> new Place(record.session(), record.participant()), Function.identity()));
    }

    /** Which way somebody goes now; refused when they have gone it before, or would leave without having come. */
    public Direction mustBeNew(CheckInSession session, ParticipantId participant, Instant now) {
        Place place = new Place(session.id(), participant);
        Map<Place, StoredCheckIn> in = found(crowd, place);
        Map<Place, StoredCheckIn> out = session.checkOut() == null ? Map.of() : found(leaving, place);
        return switch (new Presence(this, in, out).next(session, place, now, null)) {
            case Presence.Go(Direction direction) -> direction;
            case Presence.Stop stop -> throw stop.refused();
        };
    }

    private static Map<Place, StoredCheckIn> found(SharedReads<Place, StoredCheckIn> reads, Place place) {
        return reads.find(place).map(record -> Map.of(place, record)).orElse(Map.of());
    }

    public Refused refusal(CheckInSession session, StoredCheckIn before) {
        CheckinProblem problem = before.state() == RecordState.REJECTED
                ? CheckinProblem.REJECTED_BEFORE
                : before.direction() == Direction.IN ? CheckinProblem.ALREADY_CHECKED_IN : CheckinProblem.ALREADY_CHECKED_OUT;
        String at = LocalWords.time(before.at(), clock.instant(), session.zone());
        return new Refused(problem, Map.of("at", at, "recordId", before.id().text()));
    }
}
