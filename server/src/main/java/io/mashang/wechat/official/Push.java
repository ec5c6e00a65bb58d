package io.mashang.wechat.official;

import io.mashang.wechat.OfficialAccountEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A push that proved to come from WeChat.
 *
 * @param accountName the official account's own id, the sender of replies
 * @param madeAt when WeChat says it happened, to the second
 */
record Push(OfficialAccountEvent event, String accountName, Instant madeAt) {

    private static final String QR_PREFIX = "qrscene_";

    /** Empty when a field is missing without which nothing can be answered. */
    static Optional<Push> of(Map<String, String> fields, String appId, Instant receivedAt) {
        String sender = fields.getOrDefault("FromUserName", "");
        String account = fields.getOrDefault("ToUserName", "");
        String made = fields.getOrDefault("CreateTime", "");
        String type = fields.getOrDefault("MsgType", "").toLowerCase(Locale.ROOT);
        if (sender.isEmpty() || account.isEmpty() || type.isEmpty() || !made.matches("\\d{1,12}")) {
            return Optional.empty();
        }
        boolean isEvent = type.equals("event");
        String kind = isEvent ? fields.getOrDefault("Event", "").toLowerCase(Locale.ROOT) : type;
        var event = new OfficialAccountEvent(
                eventId(fields, isEvent), appId, sender, kind, keyOf(fields, isEvent), scanResult(fields), receivedAt);
        return Optional.of(new Push(event, account, Instant.ofEpochSecond(Long.parseLong(made))));
    }

    private static @Nullable String keyOf(Map<String, String> fields, boolean isEvent) {
        if (!isEvent) {
            return fields.get("Content");
        }
        String key = fields.get("EventKey");
        return key != null && key.startsWith(QR_PREFIX) ? key.substring(QR_PREFIX.length()) : key;
    }

    /** Barcodes arrive as {@code CODE_128,SN0001}; only what was printed matters. */
    private static @Nullable String scanResult(Map<String, String> fields) {
        String result = fields.get("ScanResult");
        boolean barcode = "barcode".equals(fields.get("ScanType"));
        return result != null && barcode ? result.substring(result.indexOf(',') + 1) : result;
    }

    /** WeChat tells messages apart by MsgId, events by sender, time and kind; two scans within a second differ in content. */
    private static String eventId(Map<String, String> fields, boolean isEvent) {
        String messageId = fields.get("MsgId");
        if (!isEvent && messageId != null && messageId.matches("\\d{1,30}")) {
            return "msg_" + messageId;
        }
        String content = Objects.toString(fields.get("EventKey"), "") + "\n"
                + Objects.toString(fields.get("ScanResult"), "") + "\n" + Objects.toString(fields.get("Content"), "");
        return "evt_" + hash(String.join("\n", fields.getOrDefault("FromUserName", ""),
                fields.getOrDefault("CreateTime", ""), fields.getOrDefault("Event", ""), content));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
