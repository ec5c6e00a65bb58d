package io.mashang.checkin.face;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.Sessions;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.face.FaceComparison.Compared;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.FaceResult;
import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.Consents;
import io.mashang.identity.MemberId;
import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.limits.Limit;
import io.mashang.platform.limits.RateLimits;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares the picture of somebody who is about to check in with the one they gave, outside any transaction. The picture is
 * forgotten at once; what came of it is handed back to be completed with.
 */
@Component
class CompareFace {

    private static final Logger log = LoggerFactory.getLogger(CompareFace.class);
    private static final Limit TRIES = new Limit("check-in-face", 3, Duration.ofMinutes(10));

    private final FacesAsked asked;
    private final Sessions sessions;
    private final Consents consents;
    private final ReferenceStore references;
    private final FaceSettingsStore settingsStore;
    private final FaceUseStore use;
    private final Map<FaceProvider, FaceComparison> comparisons;
    private final RateLimits limits;
    private final ProgrammeZone zone;
    private final Clock clock;
    private final ProviderRest rest = new ProviderRest();

    CompareFace(
            FacesAsked asked, Sessions sessions, Consents consents, ReferenceStore references, FaceSettingsStore settingsStore,
            FaceUseStore use, List<FaceComparison> comparisons, RateLimits limits, ProgrammeZone zone, Clock clock) {
        this.asked = asked;
        this.sessions = sessions;
        this.consents = consents;
        this.references = references;
        this.settingsStore = settingsStore;
        this.use = use;
        this.comparisons = comparisons.stream().collect(Collectors.toMap(FaceComparison::provider, Function.identity()));
        this.limits = limits;
        this.zone = zone;
        this.clock = clock;
    }

    FaceResult compare(ClaimTicket ticket, byte[] picture) {
        Instant now = clock.instant();
        if (ticket.isExpiredAt(now)) {
            throw new Refused(CheckinProblem.CLAIM_EXPIRED);
        }
        if (!sessions.find(ticket.session()).map(CheckInSession::activity).map(asked::at).orElse(false)) {
            throw new Refused(CheckinProblem.FACE_NOT_ASKED);
        }
        byte[] reference = reference(ticket.member());
        limits.tryUse(TRIES, ticket.member().text() + ":" + ticket.session().text()).ifPresent(wait -> {
            throw new Refused(CheckinProblem.FACE_TRIES_USED).retryAfter(wait);
        });
        FaceSettings settings = asked.settings();
        FaceResult result = metered(settings, reference, picture, now);
        references.used(ticket.member(), now);
        return result;
    }

    private byte[] reference(MemberId member) {
        if (!consents.isGiven(member, ConsentPurpose.FACE)) {
            throw new Refused(CheckinProblem.FACE_CONSENT_NEEDED);
        }
        return references.open(member).orElseThrow(() -> new Refused(CheckinProblem.FACE_REFERENCE_MISSING));
    }

    private FaceResult metered(FaceSettings settings, byte[] reference, byte[] picture, Instant now) {
        FaceComparison comparison = comparisons.get(settings.provider());
        if (comparison == null || rest.restsAt(now)) {
            return FaceResult.UNAVAILABLE;
        }
        if (!use.take(YearMonth.from(zone.dateOf(now)), settings.monthlyBudget())) {
            return FaceResult.BUDGET_USED;
        }
        return judged(settings, comparison.compare(reference, picture, settingsStore.account()));
    }

    private FaceResult judged(FaceSettings settings, Compared compared) {
        switch (compared) {
            case Compared.Alike(int score) -> {
                rest.answered();
                return FaceResult.scored(score, settings.sameFrom(), settings.unsureFrom());
            }
            case Compared.NoFace none -> {
                rest.answered();
                throw new Refused(CheckinProblem.FACE_NOT_FOUND);
            }
            case Compared.Unavailable(String reason) -> {
                log.warn("faces could not be compared: {}", reason);
                rest.failedAt(clock.instant());
                return FaceResult.UNAVAILABLE;
            }
        }
    }
}
