import java.util.Map;
import java.util.TreeMap;

/** {@code ./mashang bench NAME}: one figure, with its yardstick measured in the same run. */
final class Bench {

    private interface Figure {
        void measure() throws Exception;
    }

    private static final Map<String, Figure> FIGURES = new TreeMap<>(Map.of(
            "redeem", new RedeemBench()::measure,
            "checkin", new CheckInBench()::measure,
            "burst", new BurstBench()::measure,
            "day", new DayBench()::measure,
            "nodes", new NodesBench()::measure,
            "mint", new MintBench()::measure,
            "forged", new ForgedBench()::measure));

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Figure figure = arguments.length == 1 ? FIGURES.get(arguments[0]) : null;
        if (figure == null) {
            System.err.println("mashang: bench takes one of: " + String.join(" ", FIGURES.keySet()));
            System.exit(2);
            return;
        }
        figure.measure();
    }
}
