import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Processes that die, hang or are replaced. */
final class ProcessFaults {

    private ProcessFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.inShortSet("F1", "application killed mid-burst and started again", 1, ProcessFaults::killNode),
                Fault.inShortSet("F2", "database killed mid-burst and started again", 1, ProcessFaults::killDatabase),
                Fault.inFullSet("F4", "database frozen for 12 s", 1, ProcessFaults::freezeDatabase),
                Fault.inShortSet("F15", "two nodes race on the same operations", 2, Fault.Strike.NONE),
                Fault.inFullSet("F21", "application killed by the kernel for want of memory", 1, ProcessFaults::outOfMemory)
                        .needing(Tool.MEMORY_GROUP),
                Fault.inFullSet("F20", "one of two nodes frozen for 40 s", 2, ProcessFaults::freezeNode),
                Fault.inFullSet("F22", "two nodes restarted one after the other", 2, ProcessFaults::rollingRestart),
                Fault.inFullSet("F1x3", "one of three nodes killed, three times", 3, ProcessFaults::killAnyOfThree));
    }

    private static void killNode(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.2 + random.nextDouble(0.4));
        lab.node(0).kill();
        lab.node(0);
    }

    private static void killDatabase(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.2 + random.nextDouble(0.4));
        lab.database.kill();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
        lab.database.start();
    }

    private static void freezeDatabase(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.2 + random.nextDouble(0.4));
        lab.processes().signal(lab.database.process(), "STOP");
        TimeUnit.SECONDS.sleep(12);
        lab.processes().signal(lab.database.process(), "CONT");
    }

    /** What the node has keeps its place; what it asks for from now on does not, and somebody in its group wants much more. */
    private static void outOfMemory(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.2 + random.nextDouble(0.4));
        Process node = lab.node(0).process();
        try (var group = new MemoryGroup("mashang-faults-" + ProcessHandle.current().pid(), 16L << 20)) {
            lab.processes().confine(node, group);
            Process greedy = lab.processes().start(new ProcessBuilder(group.inside("tail /dev/zero")));
            Until.holds("the kernel kills the node", 30, () -> !node.isAlive());
            lab.processes().kill(greedy);
            if (group.killed() == 0) {
                throw new IllegalStateException("the node ended, and not for want of memory");
            }
            lab.saw("the kernel killed " + group.killed() + " processes of the group, the node with code " + node.exitValue());
        }
        lab.node(0);
    }

    private static void freezeNode(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.2 + random.nextDouble(0.4));
        Node frozen = lab.node(random.nextInt(2));
        frozen.freeze();
        TimeUnit.SECONDS.sleep(40);
        frozen.thaw();
    }

    private static void rollingRestart(Lab lab, Burst burst, Random random) throws Exception {
        for (int number = 0; number < 2; number++) {
            burst.reach(0.1 + 0.4 * number);
            lab.node(number).stop();
            lab.node(number);
        }
    }

    private static void killAnyOfThree(Lab lab, Burst burst, Random random) throws Exception {
        for (int time = 0; time < 3; time++) {
            burst.reach(0.1 + 0.25 * time + random.nextDouble(0.1));
            int number = random.nextInt(3);
            lab.node(number).kill();
            lab.node(number);
        }
    }
}
