import java.util.Random;

/**
 * Where a phone says that it is. Errors are Rayleigh distributed around the true place, by kind of fix:
 * <ul>
 *   <li>satellites and hybrid fixes: mean error 10 m, the middle of 7 to 13 m (Merry and Bettinger, "Smartphone GPS accuracy
 *       study in an urban environment", PLoS ONE 14(7), 2019, e0219890);
 *   <li>Wi-Fi fixes indoors: median 74 m, and cellular fixes: median 600 m (Zandbergen, "Accuracy of iPhone Locations",
 *       Transactions in GIS 13(s1), 2009): an old phone, so a pessimistic figure.
 * </ul>
 * How often each kind occurs in a hall is our assumption: 60, 39.5 and 0.5 %. The accuracy that a phone reports is the radius
 * of 68 % (as Android documents it), itself wrong by up to a third.
 *
 * @param factor multiplies every error; the phones report what they believe
 */
record Noise(double factor) {

    private static final double MEAN_TO_SIGMA = Math.sqrt(2 / Math.PI);
    private static final double MEDIAN_TO_SIGMA = 1 / Math.sqrt(2 * Math.log(2));
    private static final double RADIUS_OF_68_PERCENT = Math.sqrt(-2 * Math.log(1 - 0.68));
    private static final double SATELLITES = 10 * MEAN_TO_SIGMA;
    private static final double WIFI = 74 * MEDIAN_TO_SIGMA;
    private static final double CELLULAR = 600 * MEDIAN_TO_SIGMA;

    Fix fixAt(Place truth, Random random) {
        double sigma = sigma(random.nextDouble()) * factor;
        Place said = truth.moved(random.nextGaussian() * sigma, random.nextGaussian() * sigma);
        double believed = RADIUS_OF_68_PERCENT * sigma * (2 / 3.0 + random.nextDouble() * 2 / 3);
        return new Fix(said, believed);
    }

    private static double sigma(double kind) {
        if (kind < 0.6) {
            return SATELLITES;
        }
        return kind < 0.995 ? WIFI : CELLULAR;
    }
}
