import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * What people will ask for, decided by the seed: half redeem, half check in, and one in eight wants what somebody else
 * wants too (the same code, or the same place in a session under another id).
 */
record Plan(String fault, long seed, Stage stage) {

    private static final int CONTESTED = 8;

    List<Operation> operations(int count) throws Exception {
        var random = new Random(seed);
        List<Operation> operations = new ArrayList<>();
        List<Stage.Code> codes = stage.takeCodes(count / 2);
        List<Integer> arrivals = new ArrayList<>();
        for (int i = 0; i < stage.members(); i++) {
            arrivals.add(i);
        }
        Collections.shuffle(arrivals, random);
        Venue venue = null;
        for (int i = 0; i < count; i++) {
            if (i / 2 % stage.members() == 0 && i % 2 == 1) {
                venue = stage.openVenue(fault + " " + i);
            }
            operations.add(i % 2 == 0
                    ? redemption(i, codes.get(rival(i / 2, random)), random.nextInt(stage.members()))
                    : checkIn(i, venue, arrivals.get(rival(i / 2 % stage.members(), random))));
        }
        return operations;
    }

    /** Scans in the official account, each of a code of its own. */
    List<Operation> scans(int count) {
        var random = new Random(seed);
        List<Operation> scans = new ArrayList<>();
        for (Stage.Code code : stage.takeCodes(count)) {
            int member = random.nextInt(stage.members());
            scans.add(new Operation(id(scans.size()), Operation.Kind.SCAN, stage.member(member), "", code.serial(), code.text(),
                    new CompletableFuture<>()));
        }
        return scans;
    }

    /** Now and then the prize of the one before. */
    private static int rival(int index, Random random) {
        return index > 0 && random.nextInt(CONTESTED) == 0 ? index - 1 : index;
    }

    private Operation redemption(int i, Stage.Code code, int member) {
        return new Operation(id(i), Operation.Kind.REDEMPTION, stage.member(member), stage.token(member),
                code.serial(), code.text(), new CompletableFuture<>());
    }

    private Operation checkIn(int i, Venue venue, int member) {
        return new Operation(id(i), Operation.Kind.CHECK_IN, stage.member(member), stage.token(member),
                venue.session(), venue.activityCode(), new CompletableFuture<>());
    }

    private String id(int i) {
        return "%s-%d-%06d".formatted(fault, seed, i);
    }
}
