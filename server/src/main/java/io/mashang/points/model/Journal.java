package io.mashang.points.model;

import java.util.ArrayList;
import java.util.List;

/** Postings that belong together; their amounts sum to zero. */
public record Journal(List<Posting> postings) {

    public Journal {
        postings = List.copyOf(postings);
        long sum = postings.stream().mapToLong(Posting::amount).reduce(0, Math::addExact);
        if (sum != 0 || postings.isEmpty()) {
            throw new IllegalArgumentException("a journal sums to zero, this one to " + sum + ": " + postings);
        }
    }

    /** Points given to a member; held ones cannot be spent until they are released. */
    public static Journal credit(long member, long points, boolean held) {
        if (points <= 0) {
            throw new IllegalArgumentException("a credit gives points: " + points);
        }
        Account to = held ? Account.MEMBER_HELD : Account.MEMBER_AVAILABLE;
        return new Journal(
                List.of(new Posting(Account.PROGRAM_ISSUED, null, -points), new Posting(to, member, points)));
    }

    /** Everything of one member given to another; what is zero has no posting. */
    public static Journal transfer(long from, long to, long available, long held, long debt) {
        List<Posting> postings = new ArrayList<>();
        move(postings, Account.MEMBER_AVAILABLE, from, to, available);
        move(postings, Account.MEMBER_HELD, from, to, held);
        move(postings, Account.DEBT, from, to, -debt);
        return new Journal(postings);
    }

    private static void move(List<Posting> postings, Account account, long from, long to, long amount) {
        if (amount != 0) {
            postings.add(new Posting(account, from, -amount));
            postings.add(new Posting(account, to, amount));
        }
    }
}
