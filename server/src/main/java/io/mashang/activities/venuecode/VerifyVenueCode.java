package io.mashang.activities.venuecode;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.KeptCode;
import io.mashang.activities.Method;
import io.mashang.activities.SessionId;
import io.mashang.activities.VenueCodes;
import io.mashang.activities.VerifiedCode;
import io.mashang.activities.model.ActivityCodes;
import io.mashang.activities.model.CodeSteps;
import io.mashang.activities.model.VenueToken;
import io.mashang.activities.model.VenueTokenSeal;
import io.mashang.identity.MemberId;
import io.mashang.platform.limits.Limit;
import io.mashang.platform.limits.RateLimits;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class VerifyVenueCode implements VenueCodes {

    private static final Limit WRONG_BY_MEMBER = new Limit("activity-code-wrong", 5, Duration.ofMinutes(15));
    private static final Limit WRONG_NEARBY = new Limit("activity-code-wrong-nearby", 50, Duration.ofMinutes(1));

    private final VenueTokenSeal seal;
    private final KnownSessions sessions;
    private final RateLimits limits;
    private final Clock clock;

    VerifyVenueCode(VenueTokenSeal seal, KnownSessions sessions, RateLimits limits, Clock clock) {
        this.seal = seal;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public VerifiedCode verifyToken(String token) {
        Proven proven = proven(token);
        if (!proven.policy().steps().accepts(proven.token().step(), clock.instant())) {
            throw new Refused(ActivitiesProblem.CODE_EXPIRED);
        }
        return new VerifiedCode(proven.policy().session(), Method.ROTATING_QR, proven.shownAt(), proven.token().display());
    }

    @Override
    public KeptCode verifyKeptToken(String token) {
        Proven proven = proven(token);
        CodeSteps steps = proven.policy().steps();
        if (steps.isAhead(proven.token().step(), clock.instant())) {
            throw new Refused(ActivitiesProblem.CODE_FROM_FUTURE);
        }
        return new KeptCode(
                proven.policy().session(), Method.ROTATING_QR, proven.shownAt(), steps.goodUntil(proven.token().step()),
                proven.token().display());
    }

    /** A token with its proof, whenever it was shown. */
    private record Proven(VenueToken token, SessionPolicy policy) {

        Instant shownAt() {
            return policy.steps().startOf(token.step());
        }
    }

    private Proven proven(String token) {
        if (!VenueTokenSeal.isReadable(token)) {
            throw new Refused(ActivitiesProblem.CODE_UNREADABLE);
        }
        VenueTokenSeal.Opened opened = seal.open(token).orElseThrow(VerifyVenueCode::unknown);
        SessionPolicy policy = sessions.policyOfVenue(opened.token().venue())
                .filter(found -> !found.archived())
                .orElseThrow(VerifyVenueCode::unknown);
        if ((policy.keyEpoch() & 15) != opened.token().epoch()) {
            throw new Refused(ActivitiesProblem.CODE_EXPIRED);
        }
        if (!opened.isSealedWith(policy.mac())) {
            throw unknown();
        }
        if (!policy.takes(Method.ROTATING_QR) || policy.revokedDisplays().contains(opened.token().display())) {
            throw new Refused(ActivitiesProblem.CODE_EXPIRED);
        }
        return new Proven(opened.token(), policy);
    }

    @Override
    public Optional<CheckInSession> ownerOf(String token) {
        return Optional.of(token)
                .filter(VenueTokenSeal::isReadable)
                .flatMap(seal::open)
                .flatMap(opened -> sessions.policyOfVenue(opened.token().venue())
                        .filter(policy -> !policy.archived() && opened.isSealedWith(policy.mac())))
                .map(SessionPolicy::session);
    }

    @Override
    public Optional<QrSetting> settingOf(SessionId session) {
        return sessions.policy(session)
                .map(policy -> new QrSetting((int) policy.steps().step().toSeconds(), policy.errorCorrection()));
    }

    @Override
    public VerifiedCode verifyActivityCode(String typed, MemberId member) {
        SessionPolicy policy = guessed(typed, member, sessions::policyOfActivityCode);
        return new VerifiedCode(policy.session(), Method.ACTIVITY_CODE, clock.instant(), 0);
    }

    @Override
    public KeptCode verifyKeptCode(String typed, MemberId member, Instant at) {
        SessionPolicy policy = guessed(typed, member, code -> sessions.policyOfActivityCode(code, at));
        return new KeptCode(policy.session(), Method.ACTIVITY_CODE, null, null, 0);
    }

    private SessionPolicy guessed(String typed, MemberId member, Function<String, Optional<SessionPolicy>> search) {
        String code = ActivityCodes.normalise(typed);
        if (!ActivityCodes.isReadable(code)) {
            throw new Refused(ActivitiesProblem.CODE_UNREADABLE);
        }
        String nearby = ActivityCodes.neighbourhood(code);
        limits.waiting(WRONG_NEARBY, nearby).ifPresent(VerifyVenueCode::tooManyGuesses);
        limits.tryUse(WRONG_BY_MEMBER, member.text()).ifPresent(VerifyVenueCode::tooManyGuesses);
        Optional<SessionPolicy> found = lookUp(code, member, search);
        if (found.isEmpty()) {
            limits.tryUse(WRONG_NEARBY, nearby);
            throw unknown();
        }
        limits.giveBack(WRONG_BY_MEMBER, member.text());
        return found.get();
    }

    /** A look-up that failed says nothing about the guess: nobody is locked out because the database was away. */
    private Optional<SessionPolicy> lookUp(
            String code, MemberId member, Function<String, Optional<SessionPolicy>> search) {
        try {
            return search.apply(code).filter(policy -> !policy.archived() && policy.takes(Method.ACTIVITY_CODE));
        } catch (RuntimeException e) {
            limits.giveBack(WRONG_BY_MEMBER, member.text());
            throw e;
        }
    }

    private static void tooManyGuesses(Duration wait) {
        throw new Refused(ActivitiesProblem.CODE_GUESSES, Map.of("wait", wait)).retryAfter(wait);
    }

    private static Refused unknown() {
        return new Refused(ActivitiesProblem.CODE_UNKNOWN);
    }
}
