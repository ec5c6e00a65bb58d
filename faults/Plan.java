import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * What people will ask for, decided by the seed: half redeem, half check in, and one in eight wants what somebody else
 * wants too (the same code, or the same place in a session under another id).
 */
record Plan(String fault, long seed, Office office) {

    private static final int CONTESTED = 8;

    List<Operation> operations(int count) throws Exception {
        var random = new Random(seed);
        List<Operation> operations = new ArrayList<>();
        List<Office.Code> codes = office.takeCodes(count / 2);
        List<Integer> arrivals = new ArrayList<>();
        for (int i = 0; i < office.members(); i++) {
            arrivals.add(i);
        }
        Collections.shuffle(arrivals, random);
        Office.Venue venue = null;
        for (int i = 0; i < count; i++) {
            if (i / 2 % office.members() == 0 && i % 2 == 1) {
                venue = office.openVenue(fault + " " + i);
            }
            operations.add(i % 2 == 0
                    ? redemption(i, codes.get(rival(i / 2, random)), random.nextInt(office.members()))
                    : checkIn(i, venue, arrivals.get(rival(i / 2 % office.members(), random))));
        }
        return operations;
    }

    /** Scans in the official account, each of a code of its own. */
    List<Operation> scans(int count) {
        var random = new Random(seed);
        List<Operation> scans = new ArrayList<>();
        for (Office.Code code : office.takeCodes(count)) {
            int member = random.nextInt(office.members());
            scans.add(new Operation(id(scans.size()), Operation.Kind.SCAN, office.member(member), "", code.serial(), code.text(),
                    new CompletableFuture<>()));
        }
        return scans;
    }

    /** Now and then the prize of the one before. */
    private static int rival(int index, Random random) {
        return index > 0 && random.nextInt(CONTESTED) == 0 ? index - 1 : index;
    }

    private Operation redemption(int i, Office.Code code, int member) {
        return new Operation(id(i), Operation.Kind.REDEMPTION, office.member(member), office.token(member),
                code.serial(), code.text(), new CompletableFuture<>());
    }

    private Operation checkIn(int i, Office.Venue venue, int member) {
        return new Operation(id(i), Operation.Kind.CHECK_IN, office.member(member), office.token(member),
                venue.session(), venue.activityCode(), new CompletableFuture<>());
    }

    private String id(int i) {
        return "%s-%d-%06d".formatted(fault, seed, i);
    }
}
