import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Those who ask behave badly: WeChat pushes again and out of order, clients come back all at once. */
final class ClientFaults {

    private static final int SCANS = 60;
    private static final int STORM = 200;

    private ClientFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.inShortSet("F17", "WeChat pushes repeated, out of order and late", 1, ClientFaults::repeatPushes),
                Fault.inFullSet("F19", "clients without jitter after an outage of 10 s", 1, ClientFaults::storm));
    }

    /** Each event is pushed by two senders now, and by two more in another order seconds later. */
    private static void repeatPushes(Lab lab, Burst burst, Random random) throws Exception {
        List<Operation> scans = new Plan("F17w", random.nextInt(1_000_000), lab.office).scans(SCANS);
        Burst first = burst.another(Burst.Manner.over(4)).begin(scans, random.nextLong());
        TimeUnit.SECONDS.sleep(2);
        List<Operation> again = new ArrayList<>(scans);
        Collections.shuffle(again, random);
        int withoutEnd = burst.another(Burst.Manner.over(4)).begin(again, random.nextLong()).finish() + first.finish();
        if (withoutEnd > 0) {
            throw new IllegalStateException(withoutEnd + " pushes were never answered");
        }
    }

    private static void storm(Lab lab, Burst burst, Random random) throws Exception {
        List<Operation> operations = new Plan("F19s", random.nextInt(1_000_000), lab.office).operations(STORM);
        burst.reach(0.2);
        lab.way(0).weather(ChaosProxy.Weather.DOWN);
        Burst storm = burst.another(Burst.Manner.storm()).begin(operations, random.nextLong());
        TimeUnit.SECONDS.sleep(10);
        lab.way(0).weather(ChaosProxy.Weather.FAIR);
        if (storm.finish() > 0) {
            throw new IllegalStateException("some of the storm never had an answer");
        }
    }
}
