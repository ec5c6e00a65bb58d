import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A day of a big organiser in two minutes: 200 activities of 500 people each, whose people come within twenty seconds of
 * their activity's start: claim and complete each. Starts are spread evenly.
 */
final class DayBench {

    private static final int ACTIVITIES = 200;
    private static final int PEOPLE_EACH = 500;
    private static final int MEMBERS = 10_000;
    private static final double SECONDS = Integer.getInteger("mashang.bench.day-seconds", 150);
    private static final double COMING_SECONDS = 20;
    private static final double WITHIN_SECONDS = 3;

    void measure() throws Exception {
        try (RunningProduct product = new RunningProduct(Path.of("target/bench"), List.of())) {
            Machine.print(product);
            List<BenchActivities.Venue> venues = BenchActivities.open(product, ACTIVITIES);
            List<String> tokens;
            try (Connection database = product.database("mashang", "rewriteBatchedStatements=true")) {
                tokens = new BenchMembers(product.masterKey()).make(database, MEMBERS);
            }
            long start = System.nanoTime();
            List<Crowd.Visit> visits = new Crowd(product.port).come(people(tokens, venues));
            double took = (System.nanoTime() - start) / 1e9;
            report(visits, took);
            CheckInBooks.mustShow(product, (int) visits.stream().filter(visit -> visit.checkedIn() || visit.accepted()).count());
        }
    }

    private static void report(List<Crowd.Visit> visits, double took) {
        long[] nanos = visits.stream().mapToLong(Crowd.Visit::nanos).toArray();
        long soon = visits.stream().filter(visit -> visit.checkedIn() && visit.nanos() <= WITHIN_SECONDS * 1e9).count();
        long again = visits.stream().filter(Crowd.Visit::hadToTryAgain).count();
        long accepted = visits.stream().filter(Crowd.Visit::accepted).count();
        long lost = visits.stream().filter(visit -> !visit.checkedIn() && !visit.accepted()).count();
        visits.stream().filter(Crowd.Visit::hadToTryAgain).findFirst()
                .ifPresent(visit -> System.out.println("somebody had to try again: " + visit.refusal()));
        System.out.printf(Locale.ROOT, "RESULT day check_ins=%d seconds=%.0f rate=%.0f within_3s=%.4f p50=%.0fms p99=%.0fms"
                        + " tried_again=%d accepted_for_later=%d without_answer=%d%n",
                visits.size(), took, visits.size() / took, (double) soon / visits.size(),
                Figures.percentileMillis(nanos, 0.5), Figures.percentileMillis(nanos, 0.99), again, accepted, lost);
    }

    /** Walk-ins: nobody is on a roster beforehand. */
    private static List<Crowd.Person> people(List<String> tokens, List<BenchActivities.Venue> venues) {
        Random random = new Random(7);
        List<Crowd.Person> people = new ArrayList<>();
        for (int activity = 0; activity < ACTIVITIES; activity++) {
            double begins = activity * (SECONDS - COMING_SECONDS) / ACTIVITIES;
            int first = random.nextInt(MEMBERS);
            for (int i = 0; i < PEOPLE_EACH; i++) {
                int member = (first + i) % MEMBERS;
                long arrives = (long) ((begins + random.nextDouble() * COMING_SECONDS) * 1e9);
                people.add(new Crowd.Person(1_000_000L + member, tokens.get(member), venues.get(activity), arrives));
            }
        }
        people.sort(Comparator.comparing(Crowd.Person::arrivesAfterNanos));
        return people;
    }
}
