import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A claim that was overheard is completed by other accounts, and one's own completion is sent again under new keys. */
record Replays(int accounts) implements Scenario {

    @Override
    public String title() {
        return "replayed completions, " + accounts + " other accounts";
    }

    @Override
    public boolean honest() {
        return false;
    }

    /** The overheard account itself is honest and is no attempt. */
    @Override
    public List<Attempt> play(Hall hall, People people, Random random) throws Exception {
        Fix fix = new Noise(1).fixAt(Hall.CENTRE, random);
        Handset overheard = people.withOwnPhone(random);
        Claimed claimed = overheard.claim(hall.look());
        overheard.complete(claimed, fix, UUID.randomUUID().toString());
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            attempts.add(people.withOwnPhone(random).complete(claimed, fix, UUID.randomUUID().toString()));
            attempts.add(overheard.complete(claimed, fix, UUID.randomUUID().toString()));
        }
        return attempts;
    }
}
