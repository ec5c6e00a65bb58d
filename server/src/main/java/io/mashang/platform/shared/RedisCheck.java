package io.mashang.platform.shared;

import io.mashang.platform.health.SystemCheck;
import io.mashang.platform.health.SystemWords;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

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
                ? SystemWords.say("shared-memory.well", Map.of("since", standing.since()))
                : SystemWords.say("shared-memory.wrong", Map.of("seconds", seconds, "why", standing.why())));
    }
}
