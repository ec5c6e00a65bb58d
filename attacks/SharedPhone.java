import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One person in the hall signs in to the accounts of absent friends, one after the other, on one phone. */
record SharedPhone(int accounts) implements Scenario {

    @Override
    public String title() {
        return "one phone for " + accounts + " accounts";
    }

    @Override
    public boolean honest() {
        return false;
    }

    /** The first account is the owner's own, who is there: it is no attempt at cheating. */
    @Override
    public List<Attempt> play(Hall hall, People people, Random random) throws Exception {
        String device = People.aDevice(random);
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i <= accounts; i++) {
            Handset phone = people.on(device);
            Attempt attempt = phone.checkIn(hall.look(), new Noise(1).fixAt(Hall.CENTRE, random));
            phone.close();
            if (i > 0) {
                attempts.add(attempt);
            }
            Crowding.pause(1);
        }
        return attempts;
    }
}
