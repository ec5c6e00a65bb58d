package io.mashang.platform.jobs;

import java.time.Instant;

/** How a turn ended and when the next one is. */
record JobEnd(Instant at, Instant nextAt, boolean failed, String detail) {

    private static final int MOST_CHARACTERS = 500;

    JobEnd {
        detail = detail.length() > MOST_CHARACTERS ? detail.substring(0, MOST_CHARACTERS) : detail;
    }
}
