package io.mashang.checkin.record;

import io.mashang.activities.CheckInSession;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.Passage;
import io.mashang.checkin.record.PastCheckIns.Place;
import io.mashang.platform.problem.Refused;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is in and who has left: as a batch finds it in the database, and as it goes on. */
public final class Presence {

    /** What somebody may do now. */
    public sealed interface Next {}

    public record Go(Direction direction) implements Next {}

    /** @param before the record that stands in the way; null when one is missing */
    public record Stop(Refused refused, @Nullable StoredCheckIn before) implements Next {}

    private final PastCheckIns past;
    private final Map<Place, StoredCheckIn> in;
    private final Map<Place, StoredCheckIn> out;

    Presence(PastCheckIns past, Map<Place, StoredCheckIn> in, Map<Place, StoredCheckIn> out) {
        this.past = past;
        this.in = new HashMap<>(in);
        this.out = new HashMap<>(out);
    }

    /** @param wanted which way; null when it follows from the time and from whether the person is in */
    public Next next(CheckInSession session, Place place, Instant at, @Nullable Direction wanted) {
        StoredCheckIn entered = in.get(place);
        Instant inSince = entered == null || entered.state() == RecordState.REJECTED ? null : entered.at();
        Direction direction = wanted == null ? Passage.of(session, inSince, at) : wanted;
        if (direction == Direction.IN) {
            return entered == null ? new Go(Direction.IN) : new Stop(past.refusal(session, entered), entered);
        }
        if (inSince == null) {
            return new Stop(new Refused(CheckinProblem.NOT_CHECKED_IN), null);
        }
        StoredCheckIn left = out.get(place);
        return left == null ? new Go(Direction.OUT) : new Stop(past.refusal(session, left), left);
    }

    public void add(StoredCheckIn record) {
        Map<Place, StoredCheckIn> way = record.direction() == Direction.IN ? in : out;
        way.put(new Place(record.session(), record.participant()), record);
    }
}
