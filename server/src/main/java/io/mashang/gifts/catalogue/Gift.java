package io.mashang.gifts.catalogue;

import io.mashang.gifts.GiftId;
import java.time.Instant;

/**
 * Something that points buy.
 *
 * @param version rises with every change, so that two people never overwrite each other unseen
 */
record Gift(
        GiftId id, String name, String description, int points, int stock, State state, int version,
        Instant createdAt, Instant updatedAt) {

    enum State {
        ON_SHELF,
        OFF_SHELF
    }
}
