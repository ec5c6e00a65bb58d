import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A thousand people come to one door within one second, five times: does everybody get an answer, and how soon? */
final class BurstBench {

    private static final int PEOPLE = 1_000;
    private static final int BURSTS = Integer.getInteger("mashang.bench.rounds", 5);
    private static final int WARM_UPS = Integer.getInteger("mashang.bench.warm-ups", 25);

    void measure() throws Exception {
        try (RunningProduct product = new RunningProduct(Path.of("target/bench"), List.of())) {
            Machine.print(product);
            List<BenchActivities.Venue> venues = BenchActivities.open(product, WARM_UPS + BURSTS);
            List<String> tokens;
            try (Connection database = product.database("mashang", "rewriteBatchedStatements=true")) {
                tokens = new BenchMembers(product.masterKey()).make(database, PEOPLE);
                BenchActivities.fillRosters(database, venues, 1_000_000, PEOPLE);
            }
            Crowd crowd = new Crowd(product.port);
            int checkedIn = 0;
            int accepted = 0;
            List<Double> p50 = new ArrayList<>();
            List<Double> p99 = new ArrayList<>();
            int refused = 0;
            int unanswered = 0;
            for (int i = 0; i < venues.size(); i++) {
                List<Crowd.Visit> visits = crowd.come(people(tokens, venues.get(i), i));
                checkedIn += (int) visits.stream().filter(Crowd.Visit::checkedIn).count();
                accepted += (int) visits.stream().filter(Crowd.Visit::accepted).count();
                if (i >= WARM_UPS) {
                    long[] nanos = visits.stream().mapToLong(Crowd.Visit::nanos).toArray();
                    p50.add(Figures.percentileMillis(nanos, 0.5));
                    p99.add(Figures.percentileMillis(nanos, 0.99));
                    refused += (int) visits.stream().filter(Crowd.Visit::hadToTryAgain).count();
                    unanswered += (int) visits.stream().filter(visit -> !visit.checkedIn() && !visit.accepted()).count();
                    System.out.printf(Locale.ROOT, "burst %d: p50 %.0f ms, p99 %.0f ms%n",
                            i - WARM_UPS + 1, p50.getLast(), p99.getLast());
                }
                visits.stream().filter(Crowd.Visit::hadToTryAgain).findFirst()
                        .ifPresent(visit -> System.out.println("somebody had to try again: " + visit.refusal().lines().reduce((a, b) -> b).orElse("")));
            }
            System.out.printf(Locale.ROOT, "RESULT burst people=%d bursts=%d p50=%.0fms p99=%.0fms tried_again=%d accepted_for_later=%d"
                            + " without_answer=%d%n",
                    PEOPLE, BURSTS, Figures.median(p50), Figures.median(p99), refused, accepted, unanswered);
            CheckInBooks.mustShow(product, checkedIn + accepted);
        }
    }

    private static List<Crowd.Person> people(List<String> tokens, BenchActivities.Venue venue, int seed) {
        long[] arrivals = new Random(seed).longs(PEOPLE, 0, 1_000_000_000L).sorted().toArray();
        List<Crowd.Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Crowd.Person(1_000_000L + i, tokens.get(i), venue, arrivals[i]));
        }
        return people;
    }
}
