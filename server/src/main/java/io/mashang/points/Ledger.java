package io.mashang.points;

import java.util.List;

/** The one road for points. Every call runs inside the caller's transaction and is once per business key. */
public interface Ledger {

    /**
     * How a posting ended.
     *
     * @param posted false when the key had been posted before: nothing was changed
     * @param available what the member can spend after it
     */
    record Posted(BusinessKey key, long journalId, boolean posted, long available) {}

    /** Credits many with multi-row statements; one answer each, in the same order. */
    List<Posted> credit(List<Credit> credits);
}
