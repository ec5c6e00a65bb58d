package io.mashang.checkin.model;

import org.jspecify.annotations.Nullable;

/**
 * What others say about a check-in: other check-ins, and WeChat.
 *
 * @param onDeviceHere other accounts that checked in to this activity with the same phone
 * @param onDeviceLately other accounts that did so anywhere within 24 hours
 * @param sameFix others at this session whose position is the same to the last digit
 * @param kilometersPerHour since the member's last check-in; null when it is not known or too near to tell
 * @param wechatRank what WeChat's risk control thinks of the account, 0 to 4; 0 too when it was not asked
 */
public record Others(int onDeviceHere, int onDeviceLately, int sameFix, @Nullable Integer kilometersPerHour, int wechatRank) {

    public static final Others NONE = new Others(0, 0, 0, null, 0);

    public Others withWechatRank(int rank) {
        return new Others(onDeviceHere, onDeviceLately, sameFix, kilometersPerHour, rank);
    }
}
