import java.util.Arrays;
import java.util.List;

/** Medians and percentiles: single runs on a shared machine say little. */
final class Figures {

    private Figures() {}

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The value below which this share of the (unsorted) nanoseconds lies, in milliseconds. */
    static double percentileMillis(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int index = (int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
        return sorted.length == 0 ? 0 : sorted[Math.max(0, index)] / 1e6;
    }
}
