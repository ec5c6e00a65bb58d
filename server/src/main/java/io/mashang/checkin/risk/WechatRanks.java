package io.mashang.checkin.risk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.wechat.WechatGateway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What WeChat's risk control thinks of accounts; off unless {@code mashang.checkin.wechat-risk} is set. It is asked beside the
 * claim, so that the answer is there when the evidence comes, and remembered for a day in this node's memory. Nobody waits for
 * it: without an answer in time there is no signal, and after a failure it is left alone for a while.
 */
@Component
public class WechatRanks {

    private static final Logger log = LoggerFactory.getLogger(WechatRanks.class);
    private static final int MOST = 100_000;
    private static final int AT_ONCE = 20;
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final boolean on;
    private final WechatGateway wechat;
    private final Members members;
    private final Clock clock;
    private final Cache<MemberId, Integer> ranks = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile Instant notBefore = Instant.EPOCH;

    WechatRanks(
            @Value("${mashang.checkin.wechat-risk:false}") boolean on, WechatGateway wechat, Members members, Clock clock) {
        this.on = on;
        this.wechat = wechat;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Asks in the background, unless it is known, or too many are being asked.
     *
     * @param address where the member comes from on the network; WeChat wants to know it
     */
    public void ask(MemberId member, String address) {
        if (!mayAsk() || ranks.getIfPresent(member) != null || !places.tryAcquire()) {
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                members.openId(member, wechat.miniProgramAppId())
                        .ifPresent(openId -> ranks.put(member, wechat.riskRank(openId, address)));
            } catch (RuntimeException e) {
                notBefore = clock.instant().plus(PAUSE);
                log.debug("WeChat's risk control was not heard: {}", e.toString());
            } finally {
                places.release();
            }
        });
    }

    boolean mayAsk() {
        return on && !clock.instant().isBefore(notBefore);
    }

    /** 0 while nothing is known. */
    public int rankOf(MemberId member) {
        return Objects.requireNonNullElse(ranks.getIfPresent(member), 0);
    }
}
