import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The helpers of the nodes fail: Redis, which may vanish at any time, and RabbitMQ, which keeps what was accepted. */
final class ServiceFaults {

    private ServiceFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.inShortSet("F11", "Redis flushed, out of memory, paused, killed", 1, ServiceFaults::breakRedis).needing(Tool.REDIS),
                Fault.inShortSet("F12", "RabbitMQ killed while it holds operations", 1, ServiceFaults::killBroker).needing(Tool.RABBITMQ),
                Fault.inFullSet("F12a", "memory alarm of RabbitMQ while the database is away", 1, ServiceFaults::alarm).needing(Tool.RABBITMQ),
                Fault.inFullSet("F14", "a message that nobody can read in the queue", 1, ServiceFaults::poison).needing(Tool.RABBITMQ),
                Fault.inFullSet("F13", "application killed while it records from the queue", 1, ServiceFaults::killConsumer)
                        .needing(Tool.RABBITMQ));
    }

    private static void breakRedis(Lab lab, Burst burst, Random random) throws Exception {
        OwnRedis redis = lab.services().redis();
        burst.reach(0.1);
        redis.command("FLUSHALL");
        burst.reach(0.3);
        redis.command("CONFIG SET maxmemory 1");
        burst.reach(0.5);
        redis.command("CLIENT PAUSE 2000 ALL");
        burst.reach(0.7);
        redis.kill();
        TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(1_000));
        redis.start();
    }

    /** The database is away at first, so that what comes is kept in the queue. */
    private static void killBroker(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.2);
        lab.way(0).weather(ChaosProxy.Weather.DOWN);
        burst.reach(0.5 + random.nextDouble(0.3));
        lab.services().broker().kill();
        lab.way(0).weather(ChaosProxy.Weather.FAIR);
        lab.services().broker().start();
    }

    private static void alarm(Lab lab, Burst burst, Random random) throws Exception {
        lab.services().broker().control("set_vm_memory_high_watermark", "0.00001");
        lab.way(0).weather(ChaosProxy.Weather.DOWN);
        burst.reach(0.6);
        lab.way(0).weather(ChaosProxy.Weather.FAIR);
        lab.services().broker().control("set_vm_memory_high_watermark", "0.4");
    }

    /** It must be found among the dead letters; then it is taken away, because nobody's operation was in it. */
    private static void poison(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(random.nextDouble());
        BrokerMessages.poison(lab.services().broker());
        try (Connection database = lab.connect(); Statement statement = database.createStatement()) {
            Until.holds("the message is a dead letter", 120,
                    () -> statement.executeUpdate("DELETE FROM intake_dead_letter LIMIT 1") == 1);
        }
    }

    private static void killConsumer(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.2);
        lab.way(0).weather(ChaosProxy.Weather.DOWN);
        burst.reach(0.7);
        lab.way(0).weather(ChaosProxy.Weather.FAIR);
        TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(800));
        lab.node(0).kill();
        lab.node(0);
    }
}
