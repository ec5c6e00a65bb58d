import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** People who come to doors at moments of their own, each with a connection: claim, then complete, and again what failed. */
final class Crowd {

    /** @param arrivesAfterNanos after the start */
    record Person(long member, String token, BenchActivities.Venue venue, long arrivesAfterNanos) {}

    /**
     * @param nanos from the person's arrival to the answer of the last step
     * @param tries how many requests it took; two when nothing had to be repeated
     */
    record Visit(boolean checkedIn, boolean refusedFirst, long nanos, int tries, String lastAnswer) {}

    private static final int MOST_TRIES = 8;
    private final int port;

    Crowd(int port) {
        this.port = port;
    }

    List<Visit> come(List<Person> people) throws InterruptedException {
        var visits = new ConcurrentLinkedQueue<Visit>();
        var all = new CountDownLatch(people.size());
        long start = System.nanoTime();
        for (Person person : people) {
            pauseUntil(start + person.arrivesAfterNanos());
            Thread.ofVirtual().start(() -> {
                try {
                    visits.add(visit(person, start + person.arrivesAfterNanos()));
                } finally {
                    all.countDown();
                }
            });
        }
        all.await();
        return new ArrayList<>(visits);
    }

    private static void pauseUntil(long moment) throws InterruptedException {
        long left = moment - System.nanoTime();
        if (left > 200_000) {
            Thread.sleep(java.time.Duration.ofNanos(left));
        }
    }

    private Visit visit(Person person, long arrival) {
        String key = UUID.randomUUID().toString();
        String claim = "";
        String answer = "";
        boolean refused = false;
        int tries = 0;
        try (HttpLine line = new HttpLine(port)) {
            while (tries < MOST_TRIES) {
                tries++;
                try {
                    answer = line.exchange(claim.isEmpty()
                            ? CheckInRequests.claim(port, person.token(), person.venue())
                            : CheckInRequests.complete(port, person.token(), key, claim));
                } catch (IOException e) {
                    answer = e.toString();
                }
                if (!Requests.isOk(answer)) {
                    refused = true;
                    Thread.sleep(500);
                } else if (claim.isEmpty()) {
                    claim = CheckInRequests.claimIn(answer);
                } else {
                    return new Visit(true, refused, System.nanoTime() - arrival, tries, answer);
                }
            }
        } catch (IOException | InterruptedException e) {
            answer = e.toString();
        }
        return new Visit(false, true, System.nanoTime() - arrival, tries, answer);
    }
}
