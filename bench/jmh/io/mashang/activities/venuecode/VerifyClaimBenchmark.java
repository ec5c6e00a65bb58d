package io.mashang.activities.venuecode;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Admission;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.Method;
import io.mashang.activities.NamesOnScreen;
import io.mashang.activities.ScreenCode.Contrast;
import io.mashang.activities.SessionId;
import io.mashang.activities.VerifiedCode;
import io.mashang.activities.model.CodeSteps;
import io.mashang.activities.model.VenueToken;
import io.mashang.activities.model.VenueTokenSeal;
import io.mashang.checkin.model.ClaimSeal;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.identity.MemberId;
import io.mashang.platform.crypto.HmacSha256;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.shared.Announcements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Verifying what a phone scanned, on one thread and without the database: the sessions are in memory, as they are after the
 * first person at a door. {@code genuine} ends with a sealed claim, which is opened again as at completion; the others are
 * refused at their step.
 */
@State(Scope.Benchmark)
public class VerifyClaimBenchmark {

    private static final int TOKENS = 1024;
    private static final Duration STEP = Duration.ofSeconds(60);

    private VerifyVenueCode verifier;
    private ClaimSeal claims;
    private KnownSessions sessions;
    private Clock clock;
    private String[] genuine;
    private String[] expired;
    private String[] forged;
    private String[] foreign;
    private int next;

    @Setup
    public void prepare() {
        clock = Clock.systemUTC();
        KeyRing keys = new KeyRing(new byte[32]);
        VenueTokenSeal seal = new VenueTokenSeal(keys.deriveKey("activities.qr-tag.1", "HmacSHA256"));
        HmacSha256 ours = new HmacSha256(keys, "activities.qr.1", new byte[16]);
        HmacSha256 others = new HmacSha256(keys, "activities.qr.1", new byte[] {1});
        SessionPolicy policy = policy(ours);
        sessions = new KnownSessions(new OneSession(policy), clock, new Silence());
        verifier = new VerifyVenueCode(seal, sessions, null, clock);
        claims = new ClaimSeal(keys.deriveKey("checkin.claim.1", "HmacSHA256"));
        long step = policy.steps().at(clock.instant());
        genuine = tokens(seal, ours, step);
        expired = tokens(seal, ours, step - 100);
        forged = tokens(seal, others, step);
        foreign = tokens(new VenueTokenSeal(keys.deriveKey("another.installation", "HmacSHA256")), ours, step);
    }

    @Benchmark
    public ClaimTicket genuine() {
        VerifiedCode code = verifier.verifyToken(genuine[next()]);
        sessions.mustBeOpen(code.session());
        ClaimTicket ticket = new ClaimTicket(
                new MemberId(next), code.session().id(), code.method(), code.display(), code.shownAt(), clock.instant(), false, null, 0);
        return claims.open(claims.seal(ticket)).orElseThrow();
    }

    @Benchmark
    public Object expired() {
        return refusal(expired);
    }

    @Benchmark
    public Object forged() {
        return refusal(forged);
    }

    @Benchmark
    public Object foreign() {
        return refusal(foreign);
    }

    private Object refusal(String[] tokens) {
        try {
            throw new IllegalStateException("taken: " + verifier.verifyToken(tokens[next()]));
        } catch (Refused refused) {
            return refused.problem();
        }
    }

    private int next() {
        next = (next + 1) % TOKENS;
        return next;
    }

    private static String[] tokens(VenueTokenSeal seal, HmacSha256 activity, long step) {
        return IntStream.range(0, TOKENS)
                .mapToObj(salt -> seal.seal(new VenueToken(1, 7, 1, step, salt), activity))
                .toArray(String[]::new);
    }

    private SessionPolicy policy(HmacSha256 mac) {
        Instant now = clock.instant();
        CheckInSession session = new CheckInSession(
                new SessionId(1), new ActivityId(1), "Weekly meeting", "Hall", ZoneId.of("Asia/Shanghai"),
                now.minusSeconds(600), now.plusSeconds(7200), now.minusSeconds(3600), now.plusSeconds(7200), null,
                Admission.OPEN, false, NamesOnScreen.values()[0], null, null, STEP, null);
        return new SessionPolicy(
                session, false, Set.of(Method.ROTATING_QR), 7, 1, mac, new CodeSteps(STEP, Duration.ofMinutes(30)), "M",
                Contrast.values()[0], null, Set.of(), Map.of(), Map.of());
    }

    /** The database holds one session; what it costs to find it is not measured. */
    private static final class OneSession extends SessionPolicyStore {

        private final SessionPolicy policy;

        private OneSession(SessionPolicy policy) {
            super(null, null, null, null);
            this.policy = policy;
        }

        @Override
        Optional<SessionPolicy> byVenue(long venue) {
            return Optional.of(policy);
        }
    }

    private static final class Silence implements Announcements {

        @Override
        public void announce(String topic, String text) {}

        @Override
        public void listen(String topic, Listener listener) {}
    }
}
