import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The product with 64 and with 256 connections and its yardsticks, in turns, after a warm-up: single runs on a shared machine
 * say little, and only what was measured side by side may be compared.
 */
final class Rounds {

    static final int ROUNDS = Integer.getInteger("mashang.bench.rounds", 5);
    private static final int WARM_UP_SECONDS = Integer.getInteger("mashang.bench.warm-up", 40);
    private static final int SECONDS = 4;
    private static final int YARDSTICK_SECONDS = 2;
    private static final List<Integer> CONNECTIONS = List.of(64, 256);

    private final String name;
    private final RunningProduct product;
    private final List<Yardstick> yardsticks;
    private final Map<String, List<Double>> yardstickRates = new LinkedHashMap<>();
    private final Map<Integer, List<HttpLoad.Result>> results = new LinkedHashMap<>();
    private CpuUse.Seconds used = new CpuUse.Seconds(0, 0, 0);
    private int warmUp;

    Rounds(String name, RunningProduct product, List<Yardstick> yardsticks) {
        this.name = name;
        this.product = product;
        this.yardsticks = yardsticks;
    }

    /** @return how many requests succeeded, the warm-up's too */
    int run(Supplier<byte[]> requests) throws Exception {
        HttpLoad load = new HttpLoad(product.port);
        warmUp = load.run(64, WARM_UP_SECONDS, requests).ok();
        System.out.printf(Locale.ROOT, "warm-up of %d s: %d requests%n", WARM_UP_SECONDS, warmUp);
        for (int round = 1; round <= ROUNDS; round++) {
            StringBuilder line = new StringBuilder("round " + round + ":");
            for (Yardstick yardstick : yardsticks) {
                double rate = yardstick.run(YARDSTICK_SECONDS);
                yardstickRates.computeIfAbsent(yardstick.name(), key -> new ArrayList<>()).add(rate);
                line.append(String.format(Locale.ROOT, " %s %.0f/s,", yardstick.name(), rate));
            }
            for (int connections : CONNECTIONS) {
                CpuUse.Seconds before = product.cpu().now();
                HttpLoad.Result result = load.run(connections, SECONDS, requests);
                used = used.plus(product.cpu().now().minus(before));
                results.computeIfAbsent(connections, key -> new ArrayList<>()).add(result);
                line.append(String.format(Locale.ROOT, " product with %d %.0f/s,", connections, result.perSecond()));
            }
            System.out.println(line);
        }
        return warmUp + succeeded();
    }

    private int succeeded() {
        return results.values().stream().flatMap(List::stream).mapToInt(HttpLoad.Result::ok).sum();
    }

    /** The last line: medians, and ratios to the first yardstick. */
    void report() {
        List<HttpLoad.Result> all = results.values().stream().flatMap(List::stream).toList();
        all.stream().map(HttpLoad.Result::firstOther).filter(text -> !text.isEmpty()).findFirst()
                .ifPresent(text -> System.out.println("first answer that was no success:\n" + text));
        System.out.println("CPU for each request: " + used.each(succeeded()));
        StringBuilder line = new StringBuilder("RESULT " + name);
        yardstickRates.forEach((yardstick, rates) ->
                line.append(String.format(Locale.ROOT, " %s=%.0f", yardstick, Figures.median(rates))));
        results.forEach((connections, some) -> line.append(String.format(
                Locale.ROOT, " rate%d=%.0f p50_%d=%.1fms p99_%d=%.1fms", connections, median(some),
                connections, percentile(some, 0.5), connections, percentile(some, 0.99))));
        yardstickRates.forEach((yardstick, rates) -> results.forEach((connections, some) -> line.append(String.format(
                Locale.ROOT, " ratio_%s_%d=%.2f", yardstick, connections, median(some) / Figures.median(rates)))));
        line.append(" not_ok=").append(all.stream().mapToInt(HttpLoad.Result::other).sum());
        System.out.println(line);
    }

    private static double median(List<HttpLoad.Result> some) {
        return Figures.median(some.stream().map(HttpLoad.Result::perSecond).toList());
    }

    private static double percentile(List<HttpLoad.Result> some, double share) {
        return Figures.median(some.stream().map(result -> Figures.percentileMillis(result.nanos(), share)).toList());
    }
}
