package io.mashang.checkin.complete;

import io.mashang.activities.Bssid;
import io.mashang.activities.Method;
import io.mashang.activities.PlaceRule;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.complete.CompletionController.Location;
import io.mashang.checkin.model.Evidence;
import io.mashang.checkin.model.FaceResult;
import io.mashang.checkin.model.Position;
import io.mashang.platform.problem.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what a phone sends as evidence, or names what cannot be. */
public final class Given {

    private Given() {}

    static Evidence evidence(
            @Nullable Location location, boolean refused, @Nullable String bssid, @Nullable FaceResult face) {
        return evidence(
                location == null ? null : location.position(), refused, bssid,
                location != null && Boolean.TRUE.equals(location.mocked()), face);
    }

    public static Evidence evidence(
            @Nullable Position position, boolean refused, @Nullable String bssid, boolean mocked, @Nullable FaceResult face) {
        if (position != null && !position.isOnEarth()) {
            throw new Refused(CheckinProblem.LOCATION_IMPOSSIBLE);
        }
        if (position != null && !position.hasAccuracy()) {
            throw new Refused(CheckinProblem.ACCURACY_IMPOSSIBLE);
        }
        return new Evidence(position, refused, bssid == null || bssid.isBlank() ? null : network(bssid), mocked, face);
    }

    private static @Nullable Bssid network(String typed) {
        Bssid network = Bssid.read(typed)
                .orElseThrow(() -> new Refused(CheckinProblem.NETWORK_UNREADABLE, Map.of("typed", typed)));
        return network.isPlaceholder() ? null : network;
    }

    /** A place that is checked is answered, were it with a no: silence is no evidence. A touched chip speaks for itself. */
    static void mustAnswer(PlaceRule place, Method method, Evidence evidence) {
        Bssid network = evidence.network();
        boolean answered = evidence.position() != null
                || evidence.locationRefused()
                || (network != null && place.lists(network))
                || method == Method.NFC_DYNAMIC;
        if (place.hasFences() && !answered) {
            throw new Refused(CheckinProblem.LOCATION_NEEDED);
        }
    }
}
