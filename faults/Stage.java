import java.io.IOException;
import java.util.List;

/** Where a plan is carried out: people who are signed in, codes that are active, doors that are open. */
interface Stage {

    /** @param serial what the database calls it */
    record Code(long serial, String text) {}

    int members();

    /** @param index from 0 */
    long member(int index);

    String token(int index);

    /** Nobody else gets these. */
    List<Code> takeCodes(int count);

    Venue openVenue(String title) throws IOException, InterruptedException;
}
