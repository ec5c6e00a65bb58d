package io.mashang.checkin.claim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.activities.Method;
import io.mashang.activities.SessionId;
import io.mashang.activities.VerifiedCode;
import io.mashang.checkin.model.ClaimPace;
import io.mashang.identity.MemberId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Watches in this node's memory how claims of one code come from one network address. It remembers for half a minute, asks
 * nobody and keeps no address; with several nodes each sees its share only.
 */
@Component
class WatchPace {

    private static final int MOST = 50_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private record Seen(SessionId session, int display, Instant shownAt, String address) {}

    private final Cache<Seen, ClaimPace> paces = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    /** How many accounts have come at an even pace up to this one; 0 where no screen shows a code. */
    int claimed(VerifiedCode code, MemberId member, String address, Instant at) {
        if (code.method() != Method.ROTATING_QR) {
            return 0;
        }
        Seen seen = new Seen(code.session().id(), code.display(), code.shownAt(), address);
        ClaimPace pace = paces.get(seen, key -> new ClaimPace());
        synchronized (pace) {
            return pace.claimed(member, at.toEpochMilli());
        }
    }
}
