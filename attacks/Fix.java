/** A position as a phone reports it. */
record Fix(Place place, double accuracyMeters) {}
