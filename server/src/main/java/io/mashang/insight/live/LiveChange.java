package io.mashang.insight.live;

import io.mashang.activities.ParticipantId;
import io.mashang.checkin.RecordState;
import java.time.Instant;
import java.util.List;

/** Arrivals that were counted together, and where the session stands with them. */
record LiveChange(long version, LiveCounts counts, List<Minute> minutes, List<Arrived> arrived) {

    /** Arrivals within one minute. */
    record Minute(Instant minute, int count) {}

    /** @param name in full; a projector may show less */
    record Arrived(ParticipantId participant, String name, Instant at, RecordState state, int ordinal) {

        Arrived named(String other) {
            return new Arrived(participant, other, at, state, ordinal);
        }

        ArrivalView view() {
            return new ArrivalView(name, at, state, ordinal);
        }
    }

    /** Somebody who came, as screens show them. */
    record ArrivalView(String name, Instant at, RecordState state, int ordinal) {}
}
