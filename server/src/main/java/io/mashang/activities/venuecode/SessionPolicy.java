package io.mashang.activities.venuecode;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.GateId;
import io.mashang.activities.Method;
import io.mashang.activities.ScreenCode.Contrast;
import io.mashang.activities.model.CodeSteps;
import io.mashang.platform.crypto.HmacSha256;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is needed to make and verify a session's codes; it stays inside this module. */
record SessionPolicy(
        CheckInSession session,
        boolean archived,
        Set<Method> methods,
        long venue,
        int keyEpoch,
        HmacSha256 mac,
        CodeSteps steps,
        String errorCorrection,
        Contrast contrast,
        @Nullable String activityCode,
        Set<Integer> revokedDisplays,
        Map<Integer, GateId> displayGates,
        Map<Integer, GateId> tagGates) {

    /** @param number of the display in its session, or of the tag in its activity */
    Optional<GateId> gateAt(Method method, int number) {
        return Optional.ofNullable(switch (method) {
            case ROTATING_QR -> displayGates.get(number);
            case NFC_STATIC, NFC_DYNAMIC -> tagGates.get(number);
            case ACTIVITY_CODE, STAFF, STAFF_SCAN -> null;
        });
    }


    boolean takes(Method method) {
        return methods.contains(method);
    }
}
