import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many people act at moments of their own, each on a thread of its own; whoever is done hangs up. */
final class Crowding {

    record Visit(double atSecond, Handset phone, Callable<Attempt> act) {}

    List<Attempt> play(List<Visit> visits) throws Exception {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Attempt>> ends = visits.stream()
                    .map(visit -> each.submit(() -> {
                        pause(visit.atSecond());
                        try (Handset used = visit.phone()) {
                            return visit.act().call();
                        }
                    }))
                    .toList();
            List<Attempt> attempts = new ArrayList<>();
            for (Future<Attempt> end : ends) {
                attempts.add(end.get());
            }
            return attempts;
        }
    }

    static void pause(double seconds) throws InterruptedException {
        Thread.sleep((long) (seconds * 1000));
    }
}
