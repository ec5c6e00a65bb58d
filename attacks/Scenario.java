import java.util.List;
import java.util.Random;

/** People who check in at a hall in one way, honest or not. */
interface Scenario {

    String title();

    boolean honest();

    /** Plays only where the place is checked: elsewhere it would be another scenario again. */
    default boolean aboutPlaces() {
        return false;
    }

    /** @return every attempt, in any order */
    List<Attempt> play(Hall hall, People people, Random random) throws Exception;
}
