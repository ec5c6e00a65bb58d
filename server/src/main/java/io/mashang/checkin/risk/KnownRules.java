package io.mashang.checkin.risk;

import io.mashang.checkin.model.RiskRules;
import io.mashang.platform.shared.Announcements;
import io.mashang.platform.shared.Remembered;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The rules that count now, in memory for a few seconds: other rules count on every node within them. */
@Component
public class KnownRules {

    private static final String ACTIVE = "active";

    private final RulesStore store;
    private final Remembered<String, RiskRules> known;

    KnownRules(RulesStore store, Announcements announcements) {
        this.store = store;
        this.known = new Remembered<>("checkin.rules", 1, Duration.ofSeconds(3), announcements, text -> text);
    }

    public RiskRules active() {
        return known.get(ACTIVE, key -> store.active().map(StoredRules::rules).orElse(RiskRules.BUILT_IN));
    }

    void forget() {
        known.forgetAll();
    }
}
