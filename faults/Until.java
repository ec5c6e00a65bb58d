import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for a condition, for a bounded time. */
final class Until {

    private Until() {}

    static void holds(String what, int seconds, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited " + seconds + " s in vain: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
