package io.mashang.wechat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person did in the official account, verified and decrypted.
 *
 * @param eventId the same for every repeated push of it; at most 64 characters; use it as the operation's key
 * @param kind WeChat's event name in lower case ({@code subscribe}, {@code scan}, {@code scancode_waitmsg}, {@code click}
 *     …), or {@code text} for a text message
 * @param eventKey the menu key, or the scene of a parametric QR (without {@code qrscene_}), or the text of a message
 * @param scanResult what the menu's scanner read; barcodes come without their type prefix
 * @param receivedAt server time of the first push
 */
public record OfficialAccountEvent(
        String eventId,
        String appId,
        String openId,
        String kind,
        @Nullable String eventKey,
        @Nullable String scanResult,
        Instant receivedAt) {}
