import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** People who are not there use the code that a friend reads out, each with a phone whose position an app makes up: all the same. */
record FakePositions(int accounts) implements Scenario {

    @Override
    public String title() {
        return accounts + " made-up positions on one spot";
    }

    @Override
    public boolean honest() {
        return false;
    }

    @Override
    public List<Attempt> play(Hall hall, People people, Random random) throws Exception {
        Fix spot = new Fix(Hall.CENTRE.moved(11, 4), 30);
        List<Crowding.Visit> visits = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            Handset phone = people.withOwnPhone(random);
            visits.add(new Crowding.Visit(random.nextDouble() * 40, phone, () -> phone.checkIn(hall.look(), spot)));
        }
        return new Crowding().play(visits);
    }
}
