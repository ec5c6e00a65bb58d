import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An installation of the suite's own: a database, and nodes of the built product, each with its own way to the database. */
final class Lab implements AutoCloseable {

    private static final String SCHEMA = "mashang_faults";
    private final OwnProcesses processes;
    private final String name;
    private final Path results;
    private final byte[] masterKey = new SecureRandom().generateSeed(32);
    private final List<Node> nodes = new ArrayList<>();
    private final List<ChaosProxy> ways = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();
    private final Services services;
    private OwnBalancer balancer;
    final OwnDatabase database;
    final History history;
    final Phone phone;
    final Office office;

    Lab(OwnProcesses processes, String name, Path results, OwnDatabase database, Services services) throws Exception {
        this.processes = processes;
        this.name = name;
        this.results = results;
        this.database = database;
        this.services = services;
        database.create(SCHEMA);
        phone = new Phone(new WechatPush(masterKey));
        history = new History(results.resolve(name + ".jsonl"));
        node(0);
        try (Connection connection = connect()) {
            office = new Office(node(0).address(), masterKey, connection);
        }
    }

    /** The node with this number, started if it is not. */
    Node node(int number) throws Exception {
        while (nodes.size() <= number) {
            ways.add(new ChaosProxy(database.port));
            String called = "node-" + nodes.size();
            nodes.add(new Node(processes, processes.folder().resolve(name).resolve(called), results.resolve(name + "-" + called + ".log"),
                    Node.QUICK, settings(services, masterKey, OwnDatabase.address(ways.getLast().port(), SCHEMA), database.password())));
        }
        Node node = nodes.get(number);
        if (!node.isAlive()) {
            node.start();
        }
        return node;
    }

    /** What each node of one installation is told. */
    static List<String> settings(Services services, byte[] masterKey, String database, String password) {
        List<String> settings = new ArrayList<>(services.settings());
        settings.addAll(List.of("--mashang.mode=external", "--mashang.logs=text", "--mashang.production=false", "--mashang.drain=5s",
                "--mashang.admin.one-time-password=" + StaffDesk.ONE_TIME_PASSWORD,
                "--mashang.master-key=" + Base64.getEncoder().encodeToString(masterKey),
                "--mashang.codes.daily-cap=100000",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=mashang", "--spring.datasource.password=" + password));
        return settings;
    }

    /** nginx in front of so many nodes, with the settings that the product recommends. */
    String balancer(int count) throws Exception {
        List<Integer> ports = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            ports.add(node(number).port);
        }
        if (balancer == null || !balancer.ports().equals(ports)) {
            balancer = new OwnBalancer(processes, processes.folder().resolve(name).resolve("nginx-" + count),
                    results.resolve(name + "-nginx.log"), ports);
        }
        return balancer.address();
    }

    /** Something that shows that a fault really happened. */
    void saw(String what) {
        evidence.add(what);
    }

    /** What was seen since this was asked last. */
    String evidence() {
        String seen = String.join("; ", evidence);
        evidence.clear();
        return seen;
    }

    /** The way of this node to the database. */
    ChaosProxy way(int number) {
        return ways.get(number);
    }

    /** Whatever a strike that failed has left behind. */
    void clearUp() {
        for (ChaosProxy way : ways) {
            way.weather(ChaosProxy.Weather.FAIR);
            way.latency(0);
            way.rate(Long.MAX_VALUE);
        }
    }

    /** To the database itself, past all proxies. */
    Connection connect() throws SQLException {
        return database.connect(SCHEMA);
    }

    String schema() {
        return SCHEMA;
    }

    Services services() {
        return services;
    }

    OwnProcesses processes() {
        return processes;
    }

    @Override
    public void close() throws Exception {
        history.close();
        for (Node node : nodes) {
            if (node.isAlive()) {
                node.kill();
            }
        }
        for (ChaosProxy way : ways) {
            way.close();
        }
    }
}
