import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Redis and RabbitMQ of the suite's own, as far as this machine has them; null where it has not. */
record Services(OwnRedis redis, OwnBroker broker) {

    static Services start(OwnProcesses processes, Path folder) throws Exception {
        return new Services(
                Tool.REDIS.find().isEmpty() ? null : new OwnRedis(processes, folder.resolve("redis")),
                Tool.RABBITMQ.find().isEmpty() ? null : new OwnBroker(processes, folder.resolve("rabbitmq")));
    }

    static Services none() {
        return new Services(null, null);
    }

    /** What a node must be told about them. */
    List<String> settings() {
        List<String> settings = new ArrayList<>();
        if (redis != null) {
            settings.add("--mashang.redis.url=" + redis.address());
        }
        if (broker != null) {
            settings.add("--mashang.intake.queue.addresses=" + broker.address());
        }
        return settings;
    }
}
