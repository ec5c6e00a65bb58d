package io.mashang.activities.model;

/** What public holidays do to a series. Names are stored: never renamed. */
public enum HolidayRule {
    /** Nothing. */
    IGNORE,
    /** A holiday has no sessions. */
    SKIP,
    /** As {@link #SKIP}, and a day that is worked to make up for a holiday has sessions. */
    WORKDAYS
}
