package io.mashang.codes.redeem;

/** How a code came to us. Names are stored; never renamed. */
enum Channel {
    OFFICIAL_ACCOUNT,
    MEMBER_PAGE,
    /** Scanned before a phone was bound, credited afterwards. */
    WAITING_SCAN
}
