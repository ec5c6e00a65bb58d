package io.mashang.checkin.model;

import io.mashang.activities.Bssid;
import org.jspecify.annotations.Nullable;

/**
 * What a phone says about where it is, beside the code or touch itself.
 *
 * @param locationRefused the person would rather not say
 * @param network the access point it is connected to; null when it cannot tell
 * @param mocked the phone itself says that its position was made up by an app
 */
public record Evidence(@Nullable Position position, boolean locationRefused, @Nullable Bssid network, boolean mocked) {}
