package io.mashang.activities.model;

/** A phone number as staff may recognise it: {@code 138****8000}. */
public final class PhoneMask {

    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 4;

    private PhoneMask() {}

    public static String of(String phone) {
        String digits = phone.replaceAll("\\D", "").replaceFirst("^(?:00)?86(?=1\\d{10}$)", "");
        return digits.length() < SHOWN_FIRST + SHOWN_LAST
                ? "****"
                : digits.substring(0, SHOWN_FIRST) + "****" + digits.substring(digits.length() - SHOWN_LAST);
    }
}
