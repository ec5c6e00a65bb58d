package io.mashang.activities;

import java.util.List;

/** The named entrances of an activity. */
public interface Gates {

    /** @param removed no longer used; records still name it */
    record Gate(GateId id, String name, boolean removed) {}

    /** All that the activity ever had, oldest first. */
    List<Gate> of(ActivityId activity);
}
