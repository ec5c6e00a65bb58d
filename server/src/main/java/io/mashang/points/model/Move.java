package io.mashang.points.model;

import io.mashang.points.Settlements.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes when a credit goes from one standing to another.
 *
 * @param issued of the programme, below zero when it gives
 * @param available what the member can spend
 * @param held what the member sees but cannot spend
 * @param debt what the member owes
 * @param owed how much of the debt is due to this credit afterwards
 */
public record Move(long issued, long available, long held, long debt, long owed) {

    /**
     * @param taken how much of a posted credit was there to be taken back; the rest becomes debt
     * @param owed what this credit's taking back left as debt earlier
     * @param debt all that the member owes: giving the credit again pays its own debt first, as far as it still stands
     */
    public static Move of(Standing from, Standing to, long amount, long taken, long owed, long debt) {
        long issued = 0;
        long available = 0;
        long held = 0;
        long moreDebt = 0;
        switch (from) {
            case HELD -> held -= amount;
            case POSTED -> {
                available -= taken;
                moreDebt += amount - taken;
            }
            case REVERSED -> issued -= amount;
        }
        switch (to) {
            case HELD -> held += amount;
            case POSTED -> {
                long paid = Math.min(owed, debt);
                available += amount - paid;
                moreDebt -= paid;
            }
            case REVERSED -> issued += amount;
        }
        return new Move(issued, available, held, moreDebt, Math.max(0, owed + moreDebt));
    }

    /** What the member reads: spendable and held points together. */
    public long shown() {
        return available + held;
    }

    public Journal journal(long member) {
        List<Posting> postings = new ArrayList<>();
        add(postings, Account.PROGRAM_ISSUED, null, issued);
        add(postings, Account.MEMBER_AVAILABLE, member, available);
        add(postings, Account.MEMBER_HELD, member, held);
        add(postings, Account.DEBT, member, -debt);
        return new Journal(postings);
    }

    private static void add(List<Posting> postings, Account account, @Nullable Long member, long amount) {
        if (amount != 0) {
            postings.add(new Posting(account, member, amount));
        }
    }
}
