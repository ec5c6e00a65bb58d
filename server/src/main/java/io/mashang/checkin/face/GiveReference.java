package io.mashang.checkin.face;

import io.mashang.checkin.CheckinProblem;
import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.Consents;
import io.mashang.identity.MemberId;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the picture that somebody wants to be compared with, in place of the one before; only with their consent. */
@Component
class GiveReference {

    private final FacesAsked asked;
    private final Consents consents;
    private final ReferenceStore store;
    private final Clock clock;

    GiveReference(FacesAsked asked, Consents consents, ReferenceStore store, Clock clock) {
        this.asked = asked;
        this.consents = consents;
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    public Instant give(MemberId member, byte[] picture) {
        if (!asked.settings().on()) {
            throw new Refused(CheckinProblem.FACE_NOT_ASKED);
        }
        if (!consents.holdGiven(member, ConsentPurpose.FACE)) {
            throw new Refused(CheckinProblem.FACE_CONSENT_NEEDED);
        }
        Instant now = clock.instant();
        store.keep(member, picture, now);
        return now;
    }
}
