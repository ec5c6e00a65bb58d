package io.mashang.codes.custody;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.codes.model.CodeState;
import io.mashang.codes.model.Custody;
import org.springframework.stereotype.Component;

/**
 * The segments of batches, in memory. Whoever decides about a code reads its batch's version anyway, with the product and its
 * rule: only when it has grown are the segments read again. So a move counts on every node at once, without news that could get lost.
 */
@Component
public class KnownCustody {

    private static final int MOST = 10_000;

    private final CustodyStore store;
    private final Cache<Long, CustodyStore.Versioned> known = Caffeine.newBuilder().maximumSize(MOST).build();

    KnownCustody(CustodyStore store) {
        this.store = store;
    }

    /**
     * @param version as the batch's row has it now, in the reader's transaction
     * @param state of the whole batch, when no part of it has ever moved
     */
    public Custody of(long batch, int version, long count, CodeState state) {
        if (version == 0) {
            return Custody.whole(count, state);
        }
        CustodyStore.Versioned before = known.getIfPresent(batch);
        if (before != null && before.version() >= version) {
            return before.custody();
        }
        CustodyStore.Versioned read = store.load(batch);
        known.asMap().merge(batch, read, (one, other) -> one.version() > other.version() ? one : other);
        return read.custody();
    }
}
