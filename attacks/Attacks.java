import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code ./mashang attack}: people and cheaters check in at every level, in one installation of its own; prints what was
 * caught, what was missed and which honest people were hurt. Ends with 1 when a promise is broken.
 */
final class Attacks {

    private static final int CROWD = 1_000;
    private static final double CROWD_SECONDS = 90;
    private static final List<Scenario> SCENARIOS = List.of(
            new HonestCrowd(CROWD, CROWD_SECONDS, new Noise(1)),
            new HonestCrowd(CROWD, CROWD_SECONDS, new Noise(2)),
            new PhotoInChat(40),
            new Relay(30, false),
            new Relay(30, true),
            new SharedPhone(20),
            new FakePositions(20),
            new Replays(10));
    private static final int ACCOUNTS_EACH_LEVEL = 2 * CROWD + 200;

    private Attacks() {}

    public static void main(String[] arguments) throws Exception {
        long seed = arguments.length == 2 ? Long.parseLong(arguments[1]) : System.nanoTime() & 0xffff_ffffL;
        System.out.println("seed " + seed + " (the same seed plays the same people; the machine's pace differs)");
        List<Tally> tallies;
        try (RunningProduct product = new RunningProduct(Path.of("target/attack"), List.of())) {
            List<String> tokens;
            try (Connection database = product.database("mashang", "rewriteBatchedStatements=true")) {
                tokens = new BenchMembers(product.masterKey()).make(database, Level.values().length * ACCOUNTS_EACH_LEVEL);
            }
            List<Tally> played = play(product, new People(product.port, tokens), new Random(seed));
            Set<Long> noted = noted(product);
            tallies = played.stream().map(tally -> tally.noting(noted)).toList();
        }
        print(tallies);
        List<String> broken = Promises.broken(tallies);
        broken.forEach(promise -> System.out.println("BROKEN: " + promise));
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    /** Members whose check-in was accepted and noted; nobody plays in two scenarios. */
    private static Set<Long> noted(RunningProduct product) throws SQLException, IOException {
        Set<Long> members = new HashSet<>();
        try (Connection database = product.database("mashang", "");
                var rows = database.createStatement().executeQuery(
                        "SELECT r.member_id FROM checkin_noted n JOIN checkin_record r ON r.id = n.record_id")) {
            while (rows.next()) {
                members.add(rows.getLong(1));
            }
        }
        return members;
    }

    /** All at once, each at a hall of its own. */
    private static List<Tally> play(RunningProduct product, People people, Random random) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Tally>> games = new ArrayList<>();
            for (Level level : Level.values()) {
                for (Scenario scenario : SCENARIOS.stream().filter(each -> level.placeChecked || !each.aboutPlaces()).toList()) {
                    Hall hall = Hall.open(product, level, level + ": " + scenario.title());
                    Random own = new Random(random.nextLong());
                    games.add(threads.submit(() -> new Tally(level, scenario, scenario.play(hall, people, own))));
                }
            }
            List<Tally> tallies = new ArrayList<>();
            for (Future<Tally> game : games) {
                tallies.add(game.get());
            }
            return tallies;
        }
    }

    private static void print(List<Tally> tallies) {
        System.out.println("| level | who | attempts | accepted | noted | pending | refused | |\n|---|---|---|---|---|---|---|---|");
        for (Tally tally : tallies) {
            String verdict = tally.scenario().honest()
                    ? String.format(Locale.ROOT, "%.2f %% pending, %.2f %% refused", 100 * tally.share(Outcome.PENDING), 100 * tally.share(Outcome.REFUSED))
                    : String.format(Locale.ROOT, "%.0f %% caught", 100 * tally.caught());
            System.out.printf(Locale.ROOT, "| %s | %s | %d | %d | %d | %d | %d | %s%s |%n",
                    tally.level(), tally.scenario().title(), tally.size(), tally.count(Outcome.ACCEPTED),
                    tally.count(Outcome.NOTED), tally.count(Outcome.PENDING),
                    tally.count(Outcome.REFUSED), verdict, tally.refusals().isEmpty() ? "" : " " + tally.refusals());
        }
    }
}
