package io.mashang.checkin.risk;

import io.mashang.checkin.model.RiskRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rules that staff made. @param activeFrom null while they are tried out */
record StoredRules(RiskRules rules, String reason, String madeBy, Instant madeAt, @Nullable Instant activeFrom) {}
