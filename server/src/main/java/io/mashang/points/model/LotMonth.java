package io.mashang.points.model;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The lot that points go to: a member has one for each month of expiry, and one for points that never expire.
 *
 * @param lastDay the last day on which its points can be spent
 */
public record LotMonth(LocalDate lastDay) {

    public static final LotMonth NEVER = new LotMonth(LocalDate.of(9999, 12, 31));

    /** Rounds up to the end of the month, so that nobody loses a day and a member has few lots. */
    public static LotMonth of(@Nullable LocalDate expiresOn) {
        return expiresOn == null ? NEVER : new LotMonth(YearMonth.from(expiresOn).atEndOfMonth());
    }

    public boolean everExpires() {
        return !equals(NEVER);
    }
}
