package io.mashang.checkin.face;

import io.mashang.activities.ActivityId;
import io.mashang.checkin.policy.CheckInPolicies;
import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.Consents;
import io.mashang.identity.MemberId;
import io.mashang.platform.shared.Announcements;
import io.mashang.platform.shared.Remembered;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Where faces are asked for: the installation and the activity must both want it. From memory, a few seconds old at most. */
@Component
public class FacesAsked {

    /** What somebody who claims is asked for. */
    public enum Need {
        NONE,
        PICTURE,
        /** A picture to compare with first, and consent; or the check-in waits for a person. */
        REFERENCE
    }

    private static final Duration BOUND = Duration.ofSeconds(3);
    private static final int ONLY = 1;

    private final FaceSettingsStore store;
    private final CheckInPolicies policies;
    private final ReferenceStore references;
    private final Consents consents;
    private final Remembered<Integer, FaceSettings> remembered;

    FacesAsked(
            FaceSettingsStore store, CheckInPolicies policies, ReferenceStore references, Consents consents,
            Announcements announcements) {
        this.store = store;
        this.policies = policies;
        this.references = references;
        this.consents = consents;
        this.remembered = new Remembered<>("checkin.face", ONLY, BOUND, announcements, Integer::valueOf);
    }

    FaceSettings settings() {
        return remembered.get(ONLY, one -> store.find().orElse(FaceSettings.OFF));
    }

    void forget() {
        remembered.forget(ONLY);
    }

    public boolean at(ActivityId activity) {
        return settings().on() && policies.of(activity).face();
    }

    public Need of(ActivityId activity, MemberId member) {
        if (!at(activity)) {
            return Need.NONE;
        }
        boolean ready = references.has(member) && consents.isGiven(member, ConsentPurpose.FACE);
        return ready ? Need.PICTURE : Need.REFERENCE;
    }
}
