import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Nodes behind nginx come and go: whoever comes through it must not notice. */
final class BalancerFaults {

    private static final int NODES = 3;
    private static final int SECONDS_FOR_EACH = 30;
    private static final int OPERATIONS_FOR_EACH = 450;
    /** Answers of nginx or of a node that had begun to work on a request and left; 503 says honestly that nothing was done. */
    private static final Set<Integer> BROKEN_OFF = Set.of(0, 500, 502, 504);

    private BalancerFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.inFullSet("F1n", "one of three nodes behind nginx killed", NODES, BalancerFaults::killAny).needing(Tool.NGINX),
                Fault.inFullSet("F22n", "three nodes behind nginx restarted in turn, while people write", NODES, BalancerFaults::rollingRestart)
                        .needing(Tool.NGINX));
    }

    private static void killAny(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.2 + random.nextDouble(0.4));
        int number = random.nextInt(NODES);
        int before = lab.history.moments().size();
        lab.node(number).kill();
        burst.reach(1);
        lab.node(number);
        lab.saw("answers meanwhile: " + answers(lab, before));
    }

    /**
     * People come all the time: a crowd of its own for each node that goes and comes back. The burst goes before, so that
     * what is judged is the restart and not how much three nodes can do that have just started on a busy machine.
     */
    private static void rollingRestart(Lab lab, Burst burst, Random random) throws Exception {
        burst.finish();
        int before = lab.history.moments().size();
        for (int number = 0; number < NODES; number++) {
            List<Operation> operations = new Plan("F22n" + number, random.nextInt(1_000_000), lab.office).operations(OPERATIONS_FOR_EACH);
            Burst crowd = burst.another(Burst.Manner.over(SECONDS_FOR_EACH)).begin(operations, random.nextLong());
            crowd.reach(0.1);
            long millis = lab.node(number).stop();
            lab.node(number);
            if (crowd.finish() > 0) {
                throw new IllegalStateException("some had no answer while node " + number + " was restarted");
            }
            lab.saw("node " + number + " left within " + millis + " ms");
        }
        Map<Integer, Integer> answers = answers(lab, before);
        lab.saw("answers meanwhile: " + answers);
        if (answers.keySet().stream().anyMatch(BROKEN_OFF::contains)) {
            throw new IllegalStateException("requests that were let in were broken off: " + answers);
        }
    }

    /** How many of each status; 0 is no answer. */
    private static Map<Integer, Integer> answers(Lab lab, int from) {
        Map<Integer, Integer> answers = new TreeMap<>();
        List<Moment> moments = lab.history.moments();
        moments.subList(from, moments.size()).stream()
                .filter(moment -> moment.type() != Moment.Type.INVOKE)
                .forEach(moment -> answers.merge(moment.status(), 1, Integer::sum));
        return answers;
    }
}
