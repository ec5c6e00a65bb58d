package io.mashang.platform.shared;

import io.mashang.platform.health.SystemCheck;
import io.mashang.platform.health.SystemWords;
import java.util.Map;

/** Says that there is no Redis, which is well for one node. */
final class NoRedisCheck implements SystemCheck {

    @Override
    public String name() {
        return RedisCheck.NAME;
    }

    @Override
    public Finding look() {
        return new Finding(true, SystemWords.say("shared-memory.none", Map.of()));
    }
}
