package io.mashang.codes.redeem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Remembers who has bound a phone: asked at every scan, and it hardly ever ends. Somebody without one is asked about again
 * each time.
 */
@Component
class MembersWithPhone {

    private static final int MOST = 200_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Members members;
    private final Cache<MemberId, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    MembersWithPhone(Members members) {
        this.members = members;
    }

    boolean has(MemberId member) {
        if (known.getIfPresent(member) != null) {
            return true;
        }
        boolean has = members.hasPhone(member);
        if (has) {
            known.put(member, true);
        }
        return has;
    }
}
