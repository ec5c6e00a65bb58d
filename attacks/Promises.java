import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the product promises about honest people and about cheaters who cannot hide; relays are reported, not promised. */
final class Promises {

    private static final double MOST_HONEST_PENDING = 0.01;
    private static final double MOST_HONEST_REFUSED = 0.001;
    private static final double LEAST_SHARED_PHONES_CAUGHT = 0.95;

    private Promises() {}

    static List<String> broken(List<Tally> tallies) {
        List<String> broken = new ArrayList<>();
        for (Tally tally : tallies) {
            switch (tally.scenario()) {
                case HonestCrowd crowd when crowd.noise().factor() == 1 -> {
                    atMost(broken, tally, Outcome.PENDING, MOST_HONEST_PENDING);
                    atMost(broken, tally, Outcome.REFUSED, MOST_HONEST_REFUSED);
                }
                case SharedPhone phone when tally.caught() < LEAST_SHARED_PHONES_CAUGHT -> broken.add(says(tally, "caught", tally.caught()));
                case Replays replays when tally.caught() < 1 -> broken.add(says(tally, "caught", tally.caught()));
                default -> {}
            }
        }
        return broken;
    }

    private static void atMost(List<String> broken, Tally tally, Outcome outcome, double most) {
        if (tally.share(outcome) > most) {
            broken.add(says(tally, outcome.name().toLowerCase(Locale.ROOT), tally.share(outcome)));
        }
    }

    private static String says(Tally tally, String what, double share) {
        return String.format(Locale.ROOT, "%s, %s: %.2f %% %s", tally.level(), tally.scenario().title(), 100 * share, what);
    }
}
