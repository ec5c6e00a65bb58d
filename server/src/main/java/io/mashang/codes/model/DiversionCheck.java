package io.mashang.codes.model;

/**
 * Whether a dealer's goods are scanned outside the territory more often than chance explains. People travel: what is usual is
 * what happens with the goods of all other dealers, and a single scan says nothing.
 */
public record DiversionCheck(long scans, long outside, double baseline, Verdict verdict) {

    /** Nothing here accuses anybody: noticeable means worth a look. */
    public enum Verdict {
        TOO_FEW,
        USUAL,
        NOTICEABLE
    }

    /** Fewer scans say nothing. */
    public static final int FEWEST = 30;

    private static final double LEAST_BASELINE = 0.01;
    private static final double LEAST_EXCESS = 0.05;
    private static final double CHANCE = 0.01;

    /**
     * @param scans of this dealer's goods, where the region is known
     * @param outside those outside the territory
     * @param otherScans of all other dealers' goods
     * @param dealers how many are looked at together: the more, the more likely one of them stands out by chance
     */
    public static DiversionCheck of(long scans, long outside, long otherScans, long otherOutside, int dealers) {
        double baseline = Math.max(LEAST_BASELINE, otherScans == 0 ? 0 : otherOutside / (double) otherScans);
        return new DiversionCheck(scans, outside, baseline, verdict(scans, outside, baseline, dealers));
    }

    public double share() {
        return scans == 0 ? 0 : outside / (double) scans;
    }

    private static Verdict verdict(long scans, long outside, double baseline, int dealers) {
        if (scans < FEWEST) {
            return Verdict.TOO_FEW;
        }
        boolean excess = outside / (double) scans >= baseline + LEAST_EXCESS;
        return excess && chanceOfAtLeast(outside, scans, baseline) < CHANCE / Math.max(1, dealers) ? Verdict.NOTICEABLE : Verdict.USUAL;
    }

    /** The upper tail of the binomial distribution, at least this many of {@code n}, summed until terms vanish. */
    static double chanceOfAtLeast(long successes, long n, double probability) {
        double term = Math.exp(logChoose(n, successes) + successes * Math.log(probability) + (n - successes) * Math.log1p(-probability));
        double sum = 0;
        for (long k = successes; k <= n && (term > sum * 1e-12 || k == successes); k++) {
            sum += term;
            term *= (n - k) / (double) (k + 1) * probability / (1 - probability);
        }
        return Math.min(1, sum);
    }

    private static double logChoose(long n, long k) {
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    /** Exact for small numbers, Stirling's series beyond. */
    private static double logFactorial(long n) {
        if (n < 20) {
            double log = 0;
            for (long i = 2; i <= n; i++) {
                log += Math.log(i);
            }
            return log;
        }
        double x = n + 1;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x * x * x);
    }
}
