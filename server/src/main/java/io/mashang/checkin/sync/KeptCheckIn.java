package io.mashang.checkin.sync;

import io.mashang.activities.Method;
import io.mashang.activities.SessionId;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.DeviceKey;
import io.mashang.checkin.model.Evidence;
import io.mashang.checkin.model.KeptScan;
import io.mashang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A check-in from a phone's memory whose code is genuine; a retry hands in the same.
 *
 * @param device null when the phone keeps no key
 */
record KeptCheckIn(
        MemberId member, SessionId session, Method method, int display, KeptScan scan, Evidence evidence,
        @Nullable DeviceKey device) {

    ClaimTicket ticket() {
        return new ClaimTicket(member, session, method, display, scan.at(), scan.at(), false, device, 0);
    }
}
