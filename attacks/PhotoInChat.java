import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Somebody in the hall photographs the screen into a chat; friends at home open it when they see it, and are where they are. */
record PhotoInChat(int friends) implements Scenario {

    private static final double MEDIAN_SECONDS = 25;
    private static final double SPREAD = 0.8;
    private static final double LONGEST_SECONDS = 150;

    @Override
    public String title() {
        return "a photo in a chat, " + friends + " friends at home";
    }

    @Override
    public boolean honest() {
        return false;
    }

    @Override
    public List<Attempt> play(Hall hall, People people, Random random) throws Exception {
        String photo = hall.look();
        List<Crowding.Visit> visits = new ArrayList<>();
        for (int i = 0; i < friends; i++) {
            Handset phone = people.withOwnPhone(random);
            Place home = Hall.CENTRE.moved(random.nextGaussian() * 8_000, 4_000 + random.nextDouble() * 8_000);
            Fix fix = new Noise(1).fixAt(home, random);
            double seen = Math.min(LONGEST_SECONDS, MEDIAN_SECONDS * Math.exp(random.nextGaussian() * SPREAD));
            visits.add(new Crowding.Visit(seen, phone, () -> phone.checkIn(photo, fix)));
        }
        return new Crowding().play(visits);
    }
}
