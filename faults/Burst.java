import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many people at once: every operation is sent by two racing senders under one id, spread over some seconds, and again
 * with full jitter until there is a final answer. One in four goes home when told that the operation is kept and will be
 * recorded: then nothing but the product's word brings it into the books.
 */
final class Burst {

    private static final int SENDERS = 2;
    private static final int GOES_HOME = 4;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    /**
     * @param jitter false for clients that come back at once, all together
     * @param trusting whether some are content with being told that it is kept
     */
    record Manner(int seconds, int patienceSeconds, boolean jitter, boolean trusting) {

        static Manner over(int seconds) {
            return new Manner(seconds, 240, true, true);
        }

        /** Everybody comes once more, for a final answer. */
        static Manner again() {
            return new Manner(1, 240, true, false);
        }

        static Manner storm() {
            return new Manner(2, 150, false, false);
        }
    }

    private final String fault;
    private final History history;
    private final Phone phone;
    private final List<String> addresses;
    private final Manner manner;
    private final List<Thread> senders = new ArrayList<>();
    private final AtomicInteger withoutEnd = new AtomicInteger();
    private final long start = System.nanoTime();

    Burst(String fault, History history, Phone phone, List<String> addresses, Manner manner) {
        this.fault = fault;
        this.history = history;
        this.phone = phone;
        this.addresses = List.copyOf(addresses);
        this.manner = manner;
    }

    Burst begin(List<Operation> operations, long seed) {
        var random = new Random(seed);
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            long at = manner.seconds() * 1_000L * i / operations.size();
            for (int sender = 0; sender < SENDERS; sender++) {
                int own = sender;
                long ownSeed = random.nextLong();
                senders.add(Thread.ofVirtual().start(() -> carryOut(operation, own, at, new Random(ownSeed))));
            }
        }
        return this;
    }

    /** More of the same trouble, in another manner. */
    Burst another(Manner other) {
        return new Burst(fault, history, phone, addresses, other);
    }

    /** Waits until that share of the burst's time has passed. */
    void reach(double share) throws InterruptedException {
        long millis = (long) (manner.seconds() * 1_000L * share) - (System.nanoTime() - start) / 1_000_000;
        TimeUnit.MILLISECONDS.sleep(Math.max(0, millis));
    }

    /** Waits for all final answers; operations that got none are counted. */
    int finish() throws InterruptedException {
        for (Thread sender : senders) {
            sender.join();
        }
        return withoutEnd.get();
    }

    private void carryOut(Operation operation, int sender, long at, Random random) {
        try {
            TimeUnit.MILLISECONDS.sleep(at);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(manner.patienceSeconds());
            for (int attempt = 0; System.nanoTime() < deadline; attempt++) {
                if (isFinal(operation, sender, attempt)) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(pause(attempt, random));
            }
            withoutEnd.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isFinal(Operation operation, int sender, int attempt) throws InterruptedException {
        history.add(fault, Moment.Type.INVOKE, operation, sender, Phone.Heard.NOTHING);
        int first = Math.floorMod(operation.id().hashCode(), addresses.size());
        Phone.Heard heard = phone.send(operation, addresses.get((first + sender + attempt) % addresses.size()));
        history.add(fault, heard.type(), operation, sender, heard);
        return heard.type() != Moment.Type.INFO || heard.isKept() && goesHome(operation);
    }

    private boolean goesHome(Operation operation) {
        return manner.trusting() && Math.floorMod(operation.id().hashCode(), GOES_HOME) == 0;
    }

    private long pause(int attempt, Random random) {
        if (!manner.jitter()) {
            return 100;
        }
        return random.nextLong(Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(attempt, 10)) + 1);
    }
}
