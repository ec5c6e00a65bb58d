package io.mashang.checkin.model;

import io.mashang.activities.Bssid;
import org.jspecify.annotations.Nullable;

/**
 * What a phone hands in beside the code or touch itself.
 *
 * @param locationRefused the person would rather not say
 * @param network the access point it is connected to; null when it cannot tell
 * @param mocked the phone itself says that its position was made up by an app
 * @param face what came of a comparison; null when none was made
 */
public record Evidence(
        @Nullable Position position, boolean locationRefused, @Nullable Bssid network, boolean mocked, @Nullable FaceResult face) {

    /** As it counts where a face is asked for, or is not. */
    public Evidence judgedWithFace(boolean asked) {
        FaceResult counts = face == null ? FaceResult.MISSING : face;
        return new Evidence(position, locationRefused, network, mocked, asked ? counts : null);
    }
}
