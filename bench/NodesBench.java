import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * One node against three, on the same cores, the same database and with the same redemptions, in turns. The JVMs use their
 * quick compiler only: with the other one a node that gets a third of the requests stays cold for minutes, and then the
 * compiler is measured.
 */
final class NodesBench {

    private static final int NODES = 3;
    private static final int MEMBERS = 2_000;
    private static final int CODES = 600_000;
    private static final int SECONDS = 5;
    private static final int WARM_UP_SECONDS = Integer.getInteger("mashang.bench.warm-up", 15);
    private static final List<Integer> CONNECTIONS = List.of(64, 256);
    private static final String SCHEMA = "mashang_bench_nodes";

    private final Map<Integer, List<Turn>> turns = new TreeMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private CpuUse.Seconds usedByOne = new CpuUse.Seconds(0, 0, 0);
    private CpuUse.Seconds usedByThree = usedByOne;
    private long commitsOfOne;
    private long commitsOfThree;
    private OwnDatabase database;
    private Connection connection;

    private record Turn(HttpLoad.Result one, HttpLoad.Result three) {

        double ratio() {
            return three.perSecond() / one.perSecond();
        }
    }

    void measure() throws Exception {
        var masterKey = new SecureRandom().generateSeed(32);
        try (var processes = new OwnProcesses();
                var own = new OwnDatabase(processes, processes.folder().resolve("database"), List.of("--innodb-buffer-pool-size=512M"))) {
            database = own;
            database.create(SCHEMA);
            start(processes, masterKey, Services.start(processes, processes.folder()));
            try (var staff = new StaffDesk(nodes.getFirst().address()); Connection open = database.connect(SCHEMA)) {
                connection = open;
                Machine.print(connection, processes.folder(), Node.QUICK);
                List<String> codes = RedeemBench.codes(staff, CODES);
                List<String> tokens = new BenchMembers(masterKey).make(connection, MEMBERS);
                connection.setAutoCommit(true);
                int credited = takeTurns(RedeemBench.requests(nodes.getFirst().port, tokens, codes));
                report();
                RedeemBench.mustBeInTheBooks(connection, credited);
            }
        }
    }

    private void start(OwnProcesses processes, byte[] masterKey, Services services) throws Exception {
        List<String> settings = Lab.settings(services, masterKey, OwnDatabase.address(database.port, SCHEMA), database.password());
        for (int number = 0; number < NODES; number++) {
            Path folder = processes.folder().resolve("node-" + number);
            var node = new Node(processes, folder, Path.of("target", "bench", "node-" + number + ".log"), Node.QUICK, settings);
            node.start();
            nodes.add(node);
        }
    }

    /** @return how many requests succeeded */
    private int takeTurns(Supplier<byte[]> requests) throws Exception {
        var one = new HttpLoad(nodes.getFirst().port);
        var three = new HttpLoad(nodes.stream().mapToInt(node -> node.port).toArray());
        int warmUp = 0;
        for (Node node : nodes) {
            warmUp += new HttpLoad(node.port).run(64, WARM_UP_SECONDS, requests).ok();
        }
        System.out.printf(Locale.ROOT, "warm-up of %d s for each node: %d requests%n", WARM_UP_SECONDS, warmUp);
        for (int round = 1; round <= Rounds.ROUNDS; round++) {
            for (int connections : CONNECTIONS) {
                turns.computeIfAbsent(connections, key -> new ArrayList<>()).add(turn(round, connections, one, three, requests));
            }
        }
        return warmUp + turns.values().stream().flatMap(List::stream).mapToInt(turn -> turn.one().ok() + turn.three().ok()).sum();
    }

    /** Who is first changes from round to round. */
    private Turn turn(int round, int connections, HttpLoad one, HttpLoad three, Supplier<byte[]> requests) throws Exception {
        boolean isOneFirst = round % 2 == 1;
        long beginCommits = commits();
        CpuUse.Seconds begin = used();
        HttpLoad.Result first = (isOneFirst ? one : three).run(connections, SECONDS, requests);
        CpuUse.Seconds middle = used();
        long middleCommits = commits();
        HttpLoad.Result second = (isOneFirst ? three : one).run(connections, SECONDS, requests);
        CpuUse.Seconds end = used();
        long endCommits = commits();
        commitsOfOne += isOneFirst ? middleCommits - beginCommits : endCommits - middleCommits;
        commitsOfThree += isOneFirst ? endCommits - middleCommits : middleCommits - beginCommits;
        usedByOne = usedByOne.plus(isOneFirst ? middle.minus(begin) : end.minus(middle));
        usedByThree = usedByThree.plus(isOneFirst ? end.minus(middle) : middle.minus(begin));
        var turn = isOneFirst ? new Turn(first, second) : new Turn(second, first);
        System.out.printf(Locale.ROOT, "round %d, %d connections: one node %.0f/s, three %.0f/s, ratio %.2f%n",
                round, connections, turn.one().perSecond(), turn.three().perSecond(), turn.ratio());
        return turn;
    }

    private long commits() throws SQLException {
        return Sql.number(connection, "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'COM_COMMIT'");
    }

    /** All nodes, whoever works, and their database once. */
    private CpuUse.Seconds used() throws IOException {
        var all = new CpuUse.Seconds(0, 0, 0);
        for (Node node : nodes) {
            CpuUse.Seconds now = new CpuUse(node.process().pid(), database.process().pid()).now();
            all = new CpuUse.Seconds(all.application() + now.application(), all.compilers() + now.compilers(), now.database());
        }
        return all;
    }

    /** The ratios are medians of those within each round. */
    private void report() {
        System.out.println("CPU for each request, one node: " + usedByOne.each(succeeded(Turn::one)));
        System.out.println("CPU for each request, three nodes: " + usedByThree.each(succeeded(Turn::three)));
        System.out.printf(Locale.ROOT, "requests for each commit of the database: one node %.1f, three nodes %.1f%n",
                (double) succeeded(Turn::one) / commitsOfOne, (double) succeeded(Turn::three) / commitsOfThree);
        StringBuilder line = new StringBuilder("RESULT nodes");
        turns.forEach((connections, some) -> line.append(String.format(Locale.ROOT, " one%d=%.0f three%d=%.0f ratio%d=%.2f",
                connections, median(some, turn -> turn.one().perSecond()), connections, median(some, turn -> turn.three().perSecond()),
                connections, median(some, Turn::ratio))));
        line.append(" not_ok=").append(turns.values().stream().flatMap(List::stream)
                .mapToInt(turn -> turn.one().other() + turn.three().other()).sum());
        System.out.println(line);
    }

    private long succeeded(Function<Turn, HttpLoad.Result> whose) {
        return turns.values().stream().flatMap(List::stream).map(whose).mapToInt(HttpLoad.Result::ok).sum();
    }

    private static double median(List<Turn> some, ToDoubleFunction<Turn> figure) {
        return Figures.median(some.stream().mapToDouble(figure).boxed().toList());
    }
}
