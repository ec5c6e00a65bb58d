package io.mashang.activities.venuecode;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.Method;
import io.mashang.activities.ScreenCode;
import io.mashang.activities.SessionId;
import io.mashang.activities.model.VenueToken;
import io.mashang.activities.model.VenueTokenSeal;
import io.mashang.platform.MashangSettings;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.QrModules;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the code that a display shows now. A second call within the step gives an equally good one. */
@Component
public class CurrentCode {

    private static final int SALTS = 1 << 16;

    private final KnownSessions sessions;
    private final VenueTokenSeal seal;
    private final Clock clock;
    private final String address;
    private final SecureRandom random = new SecureRandom();

    CurrentCode(KnownSessions sessions, VenueTokenSeal seal, Clock clock, MashangSettings settings, VenueCodeSettings qr) {
        this.sessions = sessions;
        this.seal = seal;
        this.clock = clock;
        this.address = address(settings.baseUrl(), qr.lowerCaseHost());
    }

    /** Upper case keeps the whole QR in its dense alphanumeric mode; scheme and host do not mind. */
    private static String address(URI base, boolean lowerCaseHost) {
        String host = base.getScheme() + "://" + base.getRawAuthority();
        return (lowerCaseHost ? host : host.toUpperCase(Locale.ROOT)) + "/Q/";
    }

    /** @param display the display's number in its session, part of the token */
    public ScreenCode of(SessionId session, int display) {
        SessionPolicy policy = sessions.policy(session)
                .filter(found -> !found.archived())
                .orElseThrow(() -> new Refused(ActivitiesProblem.DISPLAY_UNKNOWN));
        Instant now = clock.instant();
        ScreenCode.State state = state(policy, now);
        boolean open = state == ScreenCode.State.OPEN;
        return new ScreenCode(
                state, policy.session().nextOpensAt(now), policy.session().lastClosesAt(), now,
                open && policy.takes(Method.ROTATING_QR) ? qr(policy, display, now) : null,
                open && policy.takes(Method.ACTIVITY_CODE) ? policy.activityCode() : null);
    }

    private static ScreenCode.State state(SessionPolicy policy, Instant now) {
        if (policy.session().cancelReason() != null) {
            return ScreenCode.State.CLOSED;
        }
        if (policy.session().isOpenAt(now)) {
            return ScreenCode.State.OPEN;
        }
        return now.isBefore(policy.session().nextOpensAt(now)) ? ScreenCode.State.NOT_YET_OPEN : ScreenCode.State.CLOSED;
    }

    private ScreenCode.Qr qr(SessionPolicy policy, int display, Instant now) {
        long step = policy.steps().at(now);
        VenueToken token = new VenueToken(policy.keyEpoch() & 15, policy.venue(), display, step, random.nextInt(SALTS));
        String content = address + seal.seal(token, policy.mac());
        return new ScreenCode.Qr(
                content, QrModules.of(content, ErrorCorrectionLevel.valueOf(policy.errorCorrection())), Long.toString(step),
                (int) policy.steps().step().toSeconds(), policy.steps().remaining(now).toMillis(), policy.contrast());
    }
}
