package io.mashang.codes.custody;

import io.mashang.codes.PartyId;
import io.mashang.codes.model.CustodyMove;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What once happened to a range.
 *
 * @param codes how many moved; fewer than the range when parts of it stayed
 * @param by empty for the system itself
 */
record RangeMove(
        long id, CustodyMove move, long from, long to, long codes, @Nullable PartyId holder, String note, Instant at, String by) {}
