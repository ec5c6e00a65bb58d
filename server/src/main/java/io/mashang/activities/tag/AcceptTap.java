package io.mashang.activities.tag;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.TagId;
import io.mashang.activities.model.ChipReading;
import io.mashang.activities.model.Tap;
import io.mashang.identity.MemberId;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives a genuine reading of a dynamic tag to the member who shows it first. The database decides who that is. */
@Component
class AcceptTap {

    private final TagStore tags;
    private final TapStore taps;
    private final Clock clock;

    AcceptTap(TagStore tags, TapStore taps, Clock clock) {
        this.tags = tags;
        this.taps = taps;
        this.clock = clock;
    }

    /** A second call by the same member within two minutes is accepted again. The first reading binds the chip to the tag. */
    void accept(StoredTag tag, ChipReading reading, MemberId member) {
        Instant now = clock.instant();
        if (tag.uid() == null) {
            tags.bind(tag.id(), reading.uid());
        }
        if (taps.accept(tag.id(), reading, member, now, Tap.settledBefore(now))) {
            return;
        }
        Optional<Tap> before = taps.find(tag.id(), reading.counter());
        if (before.isEmpty()) {
            throw new Refused(problem(tag.id(), reading));
        }
        if (!before.get().answersAgain(member, now)) {
            throw new Refused(ActivitiesProblem.TAP_USED);
        }
    }

    private ActivitiesProblem problem(TagId id, ChipReading reading) {
        StoredTag tag = tags.find(id).orElseThrow(() -> new Refused(ActivitiesProblem.TOUCH_UNKNOWN));
        if (tag.revokedAt() != null) {
            return ActivitiesProblem.TOUCH_REVOKED;
        }
        return reading.uid().equals(tag.uid()) ? ActivitiesProblem.TAP_TOO_OLD : ActivitiesProblem.TOUCH_OTHER_CHIP;
    }
}
