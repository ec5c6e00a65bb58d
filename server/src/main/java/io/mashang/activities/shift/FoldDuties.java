package io.mashang.activities.shift;

import io.mashang.activities.ParticipantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two entries of a roster are one person: what the one is to do, the other does. */
@Component
public class FoldDuties {

    private final DutyStore store;

    FoldDuties(DutyStore store) {
        this.store = store;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void fold(ParticipantId from, ParticipantId to) {
        store.move(from, to);
    }
}
