package io.mashang.platform.shared;

import io.mashang.platform.health.SystemCheck;

/** Says that there is no Redis, which is well for one node. */
final class NoRedisCheck implements SystemCheck {

    @Override
    public String name() {
        return RedisCheck.NAME;
    }

    @Override
    public Finding look() {
        return new Finding(true, "no Redis is set (mashang.redis.url): this node remembers and counts by itself");
    }
}
