package io.mashang.activities.display;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.DisplayId;
import io.mashang.activities.SessionId;
import io.mashang.activities.Sessions;
import io.mashang.activities.display.DisplayStore.StoredDisplay;
import io.mashang.activities.organise.DrawAgain;
import io.mashang.activities.venuecode.KnownSessions;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.Realm;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.AccessTokens;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives a display its credential, exchanges the credential for access tokens and takes it away again. */
@Component
class ConnectDisplay {

    static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);
    private static final int SECRET_BYTES = 24;
    private static final int MOST_PER_SESSION = 255;

    record Credential(DisplayId id, String token) {}

    record Access(String accessToken, StoredDisplay display) {}

    private final DisplayStore displays;
    private final Sessions sessions;
    private final KnownSessions known;
    private final KnownDisplays knownDisplays;
    private final AccessTokens tokens;
    private final AuditTrail audit;
    private final DrawAgain draw;
    private final Ids ids;
    private final Clock clock;

    ConnectDisplay(
            DisplayStore displays, Sessions sessions, KnownSessions known, KnownDisplays knownDisplays, AccessTokens tokens,
            AuditTrail audit, DrawAgain draw, Ids ids, Clock clock) {
        this.displays = displays;
        this.sessions = sessions;
        this.known = known;
        this.knownDisplays = knownDisplays;
        this.tokens = tokens;
        this.audit = audit;
        this.draw = draw;
        this.ids = ids;
        this.clock = clock;
    }

    Credential add(SessionId session, String name, StaffActor actor) {
        if (sessions.find(session).isEmpty()) {
            throw new Refused(ActivitiesProblem.SESSION_UNKNOWN);
        }
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(draw.bytes(SECRET_BYTES));
        DisplayId id = draw.untilFree(() -> {
            DisplayId drawn = new DisplayId(ids.next());
            displays.insert(drawn, session, name.strip(), hash(token), clock.instant());
            if (displays.find(drawn).orElseThrow().number() > MOST_PER_SESSION) {
                throw new Refused(ActivitiesProblem.DISPLAYS_FULL);
            }
            audit.record(actor, "activities.display-added", "display:" + drawn.text(), Map.of("session", session.text()));
            return drawn;
        });
        return new Credential(id, token);
    }

    /** Refused with {@code activities.display-unknown} once it was revoked, or its activity archived. */
    Access open(String token) {
        StoredDisplay display = displays.bySecret(hash(token))
                .filter(StoredDisplay::isLive)
                .filter(found -> sessions.find(found.session()).isPresent())
                .orElseThrow(() -> new Refused(ActivitiesProblem.DISPLAY_UNKNOWN));
        displays.seen(display.id(), clock.instant());
        Caller caller = new Caller(Realm.DISPLAY, display.id().value(), null, false);
        return new Access(tokens.issue(caller, TOKEN_LIFETIME), display);
    }

    /** Its codes die with it. Revoking twice changes nothing. */
    void revoke(DisplayId id, StaffActor actor) {
        draw.untilFree(() -> {
            if (displays.revoke(id, clock.instant())) {
                audit.record(actor, "activities.display-revoked", "display:" + id.text(), Map.of());
            }
            return id;
        });
        known.forgetAll();
        knownDisplays.forget(id);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
