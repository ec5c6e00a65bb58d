package io.mashang.points;

import io.mashang.identity.MemberId;
import java.time.Instant;

/** Extra points of a campaign on top of a rule; implemented by {@code campaigns}. */
public interface BonusPolicy {

    /**
     * @param subject what earns the points, for example {@code product:7}
     * @return extra points, zero or more
     */
    long bonus(MemberId member, String subject, long basePoints, Instant at);
}
