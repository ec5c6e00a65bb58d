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
     * @param accepted it was told that its check-in is kept and will be recorded
     * @param nanos from the person's arrival to the answer of the last step
     * @param tries how many requests it took; two when nothing had to be repeated
     */
    record Visit(boolean checkedIn, boolean accepted, long nanos, int tries, String refusal) {

        boolean hadToTryAgain() {
            return !refusal.isEmpty();
        }
    }

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
        String refusal = "";
        int tries = 0;
        try (HttpLine line = new HttpLine(port)) {
            while (tries < MOST_TRIES) {
                tries++;
                String answer = ask(line, claim.isEmpty()
                        ? CheckInRequests.claim(port, person.token(), person.venue())
                        : CheckInRequests.complete(port, person.token(), key, claim));
                if (Requests.isAccepted(answer)) {
                    return new Visit(false, true, System.nanoTime() - arrival, tries, refusal);
                } else if (!Requests.isOk(answer)) {
                    refusal = refusal.isEmpty() ? answer : refusal;
                    Thread.sleep(500);
                } else if (claim.isEmpty()) {
                    claim = CheckInRequests.claimIn(answer);
                } else {
                    return new Visit(true, false, System.nanoTime() - arrival, tries, refusal);
                }
            }
        } catch (IOException | InterruptedException e) {
            refusal = e.toString();
        }
        return new Visit(false, false, System.nanoTime() - arrival, tries, refusal);
    }

    private static String ask(HttpLine line, byte[] request) {
        try {
            return line.exchange(request);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
