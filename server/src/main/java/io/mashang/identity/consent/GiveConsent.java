package io.mashang.identity.consent;

import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.IdentityProblem;
import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A member agrees to the current text of a purpose. Agreeing again changes nothing. */
@Component
public class GiveConsent {

    private final ConsentStore store;
    private final Ids ids;
    private final Clock clock;

    GiveConsent(ConsentStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses when the text that was read is not the current one. */
    public static void requireCurrent(ConsentPurpose purpose, String versionRead) {
        if (!purpose.currentVersion().equals(versionRead)) {
            throw new Refused(IdentityProblem.CONSENT_NEEDED, Map.of("version", purpose.currentVersion()));
        }
    }

    public void give(MemberId member, ConsentPurpose purpose) {
        store.give(ids.next(), member, purpose, clock.instant());
    }
}
