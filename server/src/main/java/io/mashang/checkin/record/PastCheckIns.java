package io.mashang.checkin.record;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.RecordState;
import io.mashang.platform.clock.LocalWords;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.sql.SharedReads;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

    PastCheckIns(CheckInStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Map<Place, StoredCheckIn> find(Collection<Place> places) {
        Map<SessionId, Set<ParticipantId>> participants = places.stream()
                .collect(Collectors.groupingBy(Place::session, Collectors.mapping(Place::participant, Collectors.toSet())));
        return store.at(participants).stream()
                .collect(Collectors.toMap(record -> new Place(record.session(), record.participant()), Function.identity()));
    }

    /** Refused with {@code checkin.already-checked-in} or {@code checkin.rejected-before}. */
    public void mustBeNew(CheckInSession session, ParticipantId participant) {
        crowd.find(new Place(session.id(), participant)).ifPresent(before -> {
            throw refusal(session, before);
        });
    }

    public Refused refusal(CheckInSession session, StoredCheckIn before) {
        CheckinProblem problem =
                before.state() == RecordState.REJECTED ? CheckinProblem.REJECTED_BEFORE : CheckinProblem.ALREADY_CHECKED_IN;
        String at = LocalWords.time(before.at(), clock.instant(), session.zone());
        return new Refused(problem, Map.of("at", at, "recordId", before.id().text()));
    }
}
