package io.mashang.identity.consent;

import io.mashang.identity.ConsentPurpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one member has agreed to for one purpose.
 *
 * @param given whether the current version is agreed to now
 * @param version the version agreed to last, or null when never
 */
public record ConsentView(
        ConsentPurpose purpose,
        String currentVersion,
        boolean given,
        @Nullable String version,
        @Nullable Instant givenAt,
        @Nullable Instant withdrawnAt) {

    static ConsentView never(ConsentPurpose purpose) {
        return new ConsentView(purpose, purpose.currentVersion(), false, null, null, null);
    }

    static ConsentView of(ConsentStore.Given last) {
        boolean given = last.withdrawnAt() == null && last.version().equals(last.purpose().currentVersion());
        return new ConsentView(
                last.purpose(), last.purpose().currentVersion(), given, last.version(), last.givenAt(), last.withdrawnAt());
    }
}
