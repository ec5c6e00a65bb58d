package io.mashang.activities;

/** People were put on or taken off a roster; goes through the outbox. */
public record RosterChanged(ActivityId activity) {

    public static final String TOPIC = "activities.roster-changed";
}
