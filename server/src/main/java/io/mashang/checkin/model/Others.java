package io.mashang.checkin.model;

import org.jspecify.annotations.Nullable;

/**
 * What other check-ins say about one.
 *
 * @param onDeviceHere other accounts that checked in to this activity with the same phone
 * @param onDeviceLately other accounts that did so anywhere within 24 hours
 * @param sameFix others at this session whose position is the same to the last digit
 * @param kilometersPerHour since the member's last check-in; null when it is not known or too near to tell
 */
public record Others(int onDeviceHere, int onDeviceLately, int sameFix, @Nullable Integer kilometersPerHour) {

    public static final Others NONE = new Others(0, 0, 0, null);
}
