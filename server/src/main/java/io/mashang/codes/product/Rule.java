package io.mashang.codes.product;

import io.mashang.codes.CodesProblem;
import io.mashang.platform.problem.Refused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a code of a product gives.
 *
 * @param validFrom the first day on which codes give points, null for always
 * @param validTo the last such day, null for ever
 * @param expiryMonths after how many months the points expire, null for never
 */
public record Rule(
        @Min(1) @Max(100_000) int points,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Min(1) @Max(120) @Nullable Integer expiryMonths) {

    public boolean startsAfter(LocalDate day) {
        return validFrom != null && day.isBefore(validFrom);
    }

    public boolean endedBefore(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }

    /** The last day of points that are earned on this day; null when they never expire. */
    public @Nullable LocalDate expiryOf(LocalDate day) {
        return expiryMonths == null ? null : day.plusMonths(expiryMonths);
    }

    Rule checked() {
        if (validFrom != null && validTo != null && validFrom.isAfter(validTo)) {
            throw new Refused(CodesProblem.RULE_PERIOD_BACKWARDS);
        }
        return this;
    }
}
