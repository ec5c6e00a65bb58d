package io.mashang.checkin.model;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/** Classes of milliseconds, about a fifth wider each: enough to tell a median to within a tenth, in a number or two a day. */
public final class TimeClasses {

    private static final int[] ENDS = {
        250, 500, 750, 1000, 1250, 1500, 1750, 2000, 2500, 3000, 3500, 4000, 5000, 6000, 7000, 8000, 10_000, 12_000, 15_000, 18_000,
        22_000, 27_000, 33_000, 40_000, 50_000, 60_000, 75_000, 90_000, 120_000, 180_000, 300_000, 600_000, Integer.MAX_VALUE
    };

    private TimeClasses() {}

    /** The upper end of the class, itself included. */
    public static int of(long millis) {
        int found = Arrays.binarySearch(ENDS, (int) Math.clamp(millis, 0, Integer.MAX_VALUE));
        return ENDS[found >= 0 ? found : -found - 1];
    }

    /**
     * The median, as if those of one class lay evenly in it; what took longer than ten minutes counts as ten. 0 of nothing.
     *
     * @param counts by the upper ends of their classes
     */
    public static long median(SortedMap<Integer, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        double before = 0;
        for (Map.Entry<Integer, Long> some : counts.entrySet()) {
            if (some.getValue() > 0 && before + some.getValue() >= all / 2.0) {
                double share = (all / 2.0 - before) / some.getValue();
                int start = start(some.getKey());
                int end = Math.min(some.getKey(), ENDS[ENDS.length - 2]);
                return Math.round(start + share * (end - start));
            }
            before += some.getValue();
        }
        return 0;
    }

    private static int start(int end) {
        int place = Arrays.binarySearch(ENDS, end);
        return place <= 0 ? 0 : ENDS[place - 1];
    }
}
