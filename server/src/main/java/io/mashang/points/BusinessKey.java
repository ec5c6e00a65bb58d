package io.mashang.points;

/**
 * The reason for a journal, kept for ever: one journal exists for one key. Examples: (CODE, serial),
 * (CHECKIN, session:participant), (GIFT, exchange), (EXPIRE, lot).
 *
 * @param id at most 80 ASCII characters
 */
public record BusinessKey(Source source, String id) {

    /** Never renamed, never reused. */
    public enum Source {
        CODE,
        CHECKIN,
        STREAK,
        GIFT,
        EXPIRE,
        ADJUST,
        REVERSAL,
        MERGE;

        /** A human may decide later that it was not earned: what is given stays known one by one. */
        public boolean mayBeTakenBack() {
            return this == CHECKIN;
        }
    }
}
