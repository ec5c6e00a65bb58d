import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An accomplice films the screen and a program checks accounts in 2.5 s after each code appeared, with positions made up.
 *
 * @param careful phones, positions and pauses differ as those of people do; otherwise one after the other, all at one spot
 */
record Relay(int accounts, boolean careful) implements Scenario {

    private static final double DELAY_SECONDS = 2.5;
    private static final double NETWORK_SECONDS = 0.08;

    @Override
    public String title() {
        return "relay after 2.5 s, " + accounts + " accounts, " + (careful ? "careful" : "plain");
    }

    @Override
    public boolean honest() {
        return false;
    }

    @Override
    public List<Attempt> play(Hall hall, People people, Random random) throws Exception {
        Fix spot = new Fix(Hall.CENTRE.moved(5, -7), 15);
        String code = hall.look();
        Crowding.pause(DELAY_SECONDS);
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            Handset phone = people.withOwnPhone(random);
            if (careful) {
                code = hall.look();
                Crowding.pause(DELAY_SECONDS);
            }
            Fix fix = careful ? new Noise(1).fixAt(Hall.CENTRE.moved(random.nextGaussian() * 15, random.nextGaussian() * 15), random) : spot;
            attempts.add(phone.checkIn(code, fix));
            phone.close();
            Crowding.pause(NETWORK_SECONDS * (0.9 + 0.2 * random.nextDouble()));
        }
        return attempts;
    }
}
