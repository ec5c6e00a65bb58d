package io.mashang.activities.venuecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.KeptCode;
import io.mashang.activities.VenueCodes;
import io.mashang.activities.model.VenueToken;
import io.mashang.activities.model.VenueTokenSeal;
import io.mashang.activities.place.SiteStore;
import io.mashang.platform.crypto.HmacSha256;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.limits.RateLimits;
import io.mashang.platform.problem.Problem;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.shared.NobodyElse;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@MashangTest
class KeptTokenDbTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    KnownSessions sessions;

    @Autowired
    VenueCodes codes;

    @Autowired
    VenueTokenSeal seal;

    @Autowired
    RateLimits limits;

    @Autowired
    KeyRing keys;

    @Autowired
    VenueCodeSettings settings;

    @Autowired
    SiteStore sites;

    @Autowired
    PinnedClock clock;

    @Test
    void provesWhenATokenWasShownHoweverOldItIs() {
        SessionPolicy policy = policy(activities.anActivity());
        long step = policy.steps().at(clock.instant());
        Instant shownAt = policy.steps().startOf(step);
        String token = sealed(policy, step, policy.mac());
        clock.advance(Duration.ofDays(40));

        KeptCode kept = codes.verifyKeptToken(token);
        assertThat(kept.shownAt()).isEqualTo(shownAt);
        assertThat(kept.goodUntil()).isEqualTo(shownAt.plus(policy.steps().step()).plus(policy.steps().grace()));
        assertThat(kept.session().id()).isEqualTo(policy.session().id());
        assertThat(refusal(() -> codes.verifyToken(token))).isEqualTo(ActivitiesProblem.CODE_EXPIRED);
    }

    @Test
    void refusesATokenOfATimeToCome() {
        SessionPolicy policy = policy(activities.anActivity());
        long step = policy.steps().at(clock.instant());

        assertThat(refusal(() -> codes.verifyKeptToken(sealed(policy, step + 2, policy.mac()))))
                .isEqualTo(ActivitiesProblem.CODE_FROM_FUTURE);
    }

    @Test
    void refusesATokenSealedForAnotherActivityOrRedrawnSince() {
        SessionPolicy policy = policy(activities.anActivity());
        SessionPolicy other = policy(activities.anActivity());
        long step = policy.steps().at(clock.instant());
        VenueToken old = new VenueToken(policy.keyEpoch() + 1 & 15, policy.venue(), 1, step, 7);

        assertThat(refusal(() -> codes.verifyKeptToken(sealed(policy, step, other.mac())))).isEqualTo(ActivitiesProblem.CODE_UNKNOWN);
        assertThat(refusal(() -> codes.verifyKeptToken(seal.seal(old, policy.mac())))).isEqualTo(ActivitiesProblem.CODE_EXPIRED);
    }

    @Test
    void asksNoDatabaseAboutUnreadableForgedAndForeignTokens() {
        SessionPolicy policy = policy(activities.anActivity());
        String genuine = sealed(policy, policy.steps().at(clock.instant()), policy.mac());
        String forged = genuine.substring(0, 20) + (genuine.charAt(20) == 'A' ? 'B' : 'A') + genuine.substring(21);
        VenueTokenSeal elsewhere = new VenueTokenSeal(new SecretKeySpec(new byte[32], "HmacSHA256"));
        String foreign = elsewhere.seal(new VenueToken(policy.keyEpoch() & 15, policy.venue(), 1, 1, 7), policy.mac());
        var nowhere = JdbcClient.create(new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/nowhere"));
        var unasked = new KnownSessions(new SessionPolicyStore(nowhere, sites, keys, settings), clock, new NobodyElse());
        var verify = new VerifyVenueCode(seal, unasked, limits, clock);

        assertThat(List.of(
                        refusal(() -> verify.verifyKeptToken("HELLO")), refusal(() -> verify.verifyKeptToken(forged)),
                        refusal(() -> verify.verifyKeptToken(foreign))))
                .containsExactly(
                        ActivitiesProblem.CODE_UNREADABLE, ActivitiesProblem.CODE_UNKNOWN, ActivitiesProblem.CODE_UNKNOWN);
        assertThatThrownBy(() -> verify.verifyKeptToken(genuine)).isNotInstanceOf(Refused.class);
    }

    private SessionPolicy policy(Made activity) {
        return sessions.policy(activity.sessionId()).orElseThrow();
    }

    private String sealed(SessionPolicy policy, long step, HmacSha256 mac) {
        return seal.seal(new VenueToken(policy.keyEpoch() & 15, policy.venue(), 1, step, 7), mac);
    }

    private static Problem refusal(Runnable check) {
        try {
            check.run();
        } catch (Refused refused) {
            return refused.problem();
        }
        throw new AssertionError("it was not refused");
    }
}
