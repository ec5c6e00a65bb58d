import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** People in the hall who scan the screen one after the other, all behind one address, with the noise of their phones. */
record HonestCrowd(int size, double seconds, Noise noise) implements Scenario {

    private static final double HALL_METERS = 40;

    @Override
    public String title() {
        return size + " honest people behind one address" + (noise.factor() == 1 ? "" : ", noise × " + noise.factor());
    }

    @Override
    public boolean honest() {
        return true;
    }

    @Override
    public boolean aboutPlaces() {
        return noise.factor() != 1;
    }

    @Override
    public List<Attempt> play(Hall hall, People people, Random random) throws Exception {
        List<Crowding.Visit> visits = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Handset phone = people.withOwnPhone(random);
            Place seat = Hall.CENTRE.moved((random.nextDouble() - 0.5) * HALL_METERS, (random.nextDouble() - 0.5) * HALL_METERS);
            Fix fix = noise.fixAt(seat, random);
            double handling = 0.3 + random.nextDouble() * 1.7;
            visits.add(new Crowding.Visit(random.nextDouble() * seconds, phone, () -> {
                String code = hall.look();
                Crowding.pause(handling);
                Claimed claimed = phone.claim(code);
                Crowding.pause(handling);
                return phone.complete(claimed, fix, UUID.randomUUID().toString());
            }));
        }
        return new Crowding().play(visits);
    }
}
