package io.mashang.platform.nodes;

import java.time.Instant;

/**
 * A node number and who holds or held it.
 *
 * @param instance made up at each start
 * @param idsUntil ids of this number may have been made up to this moment, as {@code Ids} counts it
 */
record NodeRow(
        int number, String instance, String address, String version, Instant startedAt, Instant seenAt, Instant leaseUntil,
        long idsUntil) {

    boolean isLiveAt(Instant now) {
        return now.isBefore(leaseUntil);
    }
}
