package io.mashang.insight.live;

/** What is added to a session's counters, or where they stand. */
record Tally(int arrived, int arrivedListed, int late, int abnormal, int pending, int rejected) {

    static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                arrived + other.arrived, arrivedListed + other.arrivedListed, late + other.late, abnormal + other.abnormal,
                pending + other.pending, rejected + other.rejected);
    }

    Tally minus(Tally other) {
        return new Tally(
                arrived - other.arrived, arrivedListed - other.arrivedListed, late - other.late, abnormal - other.abnormal,
                pending - other.pending, rejected - other.rejected);
    }

    /** By how much the two differ, all counters together. */
    int distance(Tally other) {
        return Math.abs(arrived - other.arrived) + Math.abs(arrivedListed - other.arrivedListed) + Math.abs(late - other.late)
                + Math.abs(abnormal - other.abnormal) + Math.abs(pending - other.pending) + Math.abs(rejected - other.rejected);
    }

    /** @param registered people on the roster, 0 when there is none */
    LiveCounts counts(int registered) {
        boolean hasRoster = registered > 0;
        return new LiveCounts(
                hasRoster ? registered : null, arrived, late, abnormal, pending, rejected,
                hasRoster ? Math.max(0, registered - arrivedListed) : null);
    }
}
