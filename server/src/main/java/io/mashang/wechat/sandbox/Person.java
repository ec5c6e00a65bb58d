package io.mashang.wechat.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Somebody with a phone and WeChat. Their ids are the same in every sandbox and after every start.
 *
 * @param phone E.164
 */
record Person(String id, String name, String phone) {

    String officialOpenId() {
        return openId(SandboxConfiguration.OFFICIAL_APP_ID);
    }

    String miniProgramOpenId() {
        return openId(SandboxConfiguration.MINI_PROGRAM_APP_ID);
    }

    String unionId() {
        return "oU" + hash("union").substring(0, 26);
    }

    private String openId(String appId) {
        return "o" + hash(appId).substring(0, 27);
    }

    private String hash(String scope) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((scope + "\n" + id).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
