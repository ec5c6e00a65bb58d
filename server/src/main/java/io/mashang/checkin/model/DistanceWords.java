package io.mashang.checkin.model;

import java.util.Locale;

/** A distance as a person says it, rounded so that it does not tell where the place's centre is. */
public final class DistanceWords {

    private static final int STEP_METERS = 50;
    private static final int KILOMETER = 1000;
    private static final int FAR_KILOMETERS = 100;

    private DistanceWords() {}

    public static String of(int meters, boolean chinese) {
        double kilometers = (double) meters / KILOMETER;
        if (kilometers >= FAR_KILOMETERS) {
            return chinese ? "超过 100 公里" : "more than 100 km";
        }
        String number = number(meters, kilometers);
        boolean inKilometers = meters >= KILOMETER - STEP_METERS / 2;
        return chinese
                ? "约 " + number + (inKilometers ? " 公里" : " 米")
                : "about " + number + (inKilometers ? " km" : " m");
    }

    private static String number(int meters, double kilometers) {
        if (meters < KILOMETER - STEP_METERS / 2) {
            return Integer.toString(Math.max(STEP_METERS, Math.round((float) meters / STEP_METERS) * STEP_METERS));
        }
        return kilometers < 10 ? String.format(Locale.ROOT, "%.1f", kilometers) : Long.toString(Math.round(kilometers));
    }
}
