package io.mashang.platform.shared;

import io.mashang.platform.health.SystemCheck;
import java.time.Clock;
import java.time.Duration;

/** Whether the nodes count together. */
final class RedisCheck implements SystemCheck {

    static final String NAME = "shared-memory";

    private final RedisLink link;
    private final Clock clock;

    RedisCheck(RedisLink link, Clock clock) {
        this.link = link;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Finding look() {
        RedisLink.Standing standing = link.standing();
        long seconds = Duration.between(standing.since(), clock.instant()).toSeconds();
        return new Finding(standing.answers(), standing.answers()
                ? "Redis answers since " + standing.since()
                : "Redis away for " + seconds + " s (" + standing.why() + "); limits count on each node alone, "
                        + "changes on other nodes are noticed within seconds");
    }
}
