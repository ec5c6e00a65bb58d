package io.mashang.platform.shared;

import io.mashang.platform.health.SystemCheck;
import java.util.List;
import java.util.Optional;

/** The memory of this node is all there is, and nobody else is there to be told. */
public final class OneNode implements SharedMemory, Announcements, SystemCheck {

    @Override
    public Optional<Long> run(Script script, String key, List<String> arguments) {
        return Optional.empty();
    }

    @Override
    public void runLater(Script script, String key, List<String> arguments) {}

    @Override
    public void announce(String topic, String text) {}

    @Override
    public void listen(String topic, Listener listener) {}

    @Override
    public String name() {
        return RedisCheck.NAME;
    }

    @Override
    public Finding look() {
        return new Finding(true, "no Redis is set (mashang.redis.url): this node remembers and counts by itself");
    }
}
