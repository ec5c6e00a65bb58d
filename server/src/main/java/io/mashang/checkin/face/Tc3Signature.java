package io.mashang.checkin.face;

import io.mashang.platform.crypto.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to Tencent Cloud (TC3-HMAC-SHA256, cloud.tencent.com/document/api/213/30654). */
final class Tc3Signature {

    static final String CONTENT_TYPE = "application/json; charset=utf-8";
    private static final String ALGORITHM = "TC3-HMAC-SHA256";
    private static final String SIGNED = "content-type;host;x-tc-action";
    private static final String END = "tc3_request";

    private Tc3Signature() {}

    /** The Authorization header of a POST to {@code /}, at this moment. */
    static String authorization(FaceAccount account, String service, String host, String action, Instant at, byte[] body) {
        String scope = LocalDate.ofInstant(at, ZoneOffset.UTC) + "/" + service + "/" + END;
        String signature = HexFormat.of().formatHex(
                signingKey(account.secretKey(), at, service).of(toSign(scope, host, action, at, body)));
        return ALGORITHM + " Credential=" + account.secretId() + "/" + scope + ", SignedHeaders=" + SIGNED + ", Signature=" + signature;
    }

    private static String toSign(String scope, String host, String action, Instant at, byte[] body) {
        return ALGORITHM + "\n" + at.getEpochSecond() + "\n" + scope + "\n" + sha256(canonical(host, action, body));
    }

    static byte[] canonical(String host, String action, byte[] body) {
        return """
                POST
                /

                content-type:%s
                host:%s
                x-tc-action:%s

                %s
                %s"""
                .formatted(CONTENT_TYPE, host, action.toLowerCase(Locale.ROOT), SIGNED, sha256(body))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static HmacSha256 signingKey(String secretKey, Instant at, String service) {
        byte[] secret = ("TC3" + secretKey).getBytes(StandardCharsets.UTF_8);
        byte[] date = hmac(secret).of(LocalDate.ofInstant(at, ZoneOffset.UTC).toString());
        return hmac(hmac(hmac(date).of(service)).of(END));
    }

    private static HmacSha256 hmac(byte[] key) {
        return new HmacSha256(new SecretKeySpec(key, "HmacSHA256"));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
