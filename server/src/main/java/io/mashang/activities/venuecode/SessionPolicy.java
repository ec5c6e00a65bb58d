package io.mashang.activities.venuecode;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.Method;
import io.mashang.activities.ScreenCode.Contrast;
import io.mashang.activities.model.CodeSteps;
import io.mashang.platform.crypto.HmacSha256;
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
        Set<Integer> revokedDisplays) {

    boolean takes(Method method) {
        return methods.contains(method);
    }
}
