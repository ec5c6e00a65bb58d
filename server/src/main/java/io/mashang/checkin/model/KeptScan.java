package io.mashang.checkin.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a scan was made that a phone kept in its memory: what its token proves, and what the phone itself says.
 *
 * @param provenAt when the screen began to show the token, by its MAC; null when there is no token
 * @param goodUntil until when the token was accepted on the spot; null with provenAt
 * @param phoneAt the last server time that the phone knew, and what its steady clock counted since; null when the phone
 *     cannot tell, never null without a token
 */
public record KeptScan(@Nullable Instant provenAt, @Nullable Instant goodUntil, @Nullable Instant phoneAt) {

    /** What the way of the last server time to the phone may have taken, and its steady clock be wrong. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofMinutes(10);

    /** The moment at which it counts. */
    public Instant at() {
        return provenAt != null ? provenAt : Objects.requireNonNull(phoneAt);
    }

    /**
     * What is to be said about a scan beside its place.
     *
     * @param acceptedUntil until when a scan may come from a phone's memory without a human looking at it
     */
    public List<Finding> findings(Instant uploadedAt, Instant acceptedUntil) {
        List<Finding> findings = new ArrayList<>();
        int minutes = (int) Duration.between(at(), uploadedAt).toMinutes();
        if (uploadedAt.isAfter(acceptedUntil)) {
            findings.add(Finding.counted(Signal.UPLOADED_TOO_LATE, minutes));
        } else if (uploadedAt.isAfter(at().plus(SOON))) {
            findings.add(Finding.counted(Signal.UPLOADED_LATE, minutes));
        }
        if (provenAt == null) {
            findings.add(Finding.of(Signal.TIME_UNPROVEN));
        } else if (isApart()) {
            findings.add(Finding.of(Signal.TIMES_APART));
        }
        return findings;
    }

    /** The phone says that it saw the token before it was shown, or long after: then it was passed on, or a clock is wrong. */
    private boolean isApart() {
        return phoneAt != null
                && provenAt != null
                && goodUntil != null
                && (phoneAt.isBefore(provenAt.minus(TOLERANCE)) || phoneAt.isAfter(goodUntil.plus(TOLERANCE)));
    }
}
