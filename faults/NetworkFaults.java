import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The way between a node and its database goes wrong. */
final class NetworkFaults {

    private NetworkFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.inFullSet("F5", "slow way to the database: 100 ms per answer, then 64 kB/s", 1, NetworkFaults::slow),
                Fault.inFullSet("F5r", "connections to the database reset, four times", 1, NetworkFaults::resets),
                Fault.inShortSet("F8", "answers of the database lost for 4 s, then the connections reset", 1, NetworkFaults::halfOpen),
                Fault.inFullSet("F9", "no packet to the database for 8 s, nothing is closed", 1, NetworkFaults::blackhole));
    }

    private static void slow(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.1 + random.nextDouble(0.2));
        lab.way(0).latency(100);
        TimeUnit.SECONDS.sleep(5);
        lab.way(0).latency(0);
        lab.way(0).rate(64_000);
        TimeUnit.SECONDS.sleep(5);
        lab.way(0).rate(Long.MAX_VALUE);
    }

    private static void resets(Lab lab, Burst burst, Random random) throws Exception {
        for (int time = 0; time < 4; time++) {
            burst.reach(0.1 + 0.2 * time + random.nextDouble(0.1));
            lab.way(0).reset();
        }
    }

    private static void halfOpen(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.2 + random.nextDouble(0.4));
        lab.way(0).weather(ChaosProxy.Weather.HALF_OPEN);
        TimeUnit.SECONDS.sleep(4);
        lab.way(0).reset();
        lab.way(0).weather(ChaosProxy.Weather.FAIR);
    }

    private static void blackhole(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.2 + random.nextDouble(0.4));
        lab.way(0).weather(ChaosProxy.Weather.BLACKHOLE);
        TimeUnit.SECONDS.sleep(8);
        lab.way(0).weather(ChaosProxy.Weather.FAIR);
    }
}
