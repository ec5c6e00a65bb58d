package io.mashang.checkin.attempt;

import org.jspecify.annotations.Nullable;

/** What a person checks in with. Names are stored: never renamed. */
enum Channel {
    MINI_PROGRAM,
    /** A page inside WeChat. */
    WECHAT,
    BROWSER,
    /** Handed in later, from a phone's memory. */
    UPLOAD;

    /** @param userAgent the header of that name; null when there is none */
    static Channel of(@Nullable String userAgent) {
        if (userAgent == null) {
            return BROWSER;
        }
        if (userAgent.contains("miniProgram")) {
            return MINI_PROGRAM;
        }
        return userAgent.contains("MicroMessenger") ? WECHAT : BROWSER;
    }
}
