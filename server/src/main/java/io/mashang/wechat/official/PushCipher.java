package io.mashang.wechat.official;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * WeChat's safe mode for pushes: SHA-1 signatures over sorted parts, AES-256-CBC with the key's first half as IV, padding
 * to 32 bytes. Plaintext: 16 random bytes, the length in 4 bytes, the message, the app id.
 */
public final class PushCipher {

    private static final int BLOCK = 32;
    private static final int PREFIX = 16;
    private static final int LENGTH = 4;

    private final String token;
    private final byte[] key;
    private final byte[] appId;
    private final SecureRandom random = new SecureRandom();

    /** @param encodingAesKey 43 characters, as WeChat's settings show it */
    public PushCipher(String token, String encodingAesKey, String appId) {
        this.token = token;
        // The 43rd character may carry two bits that Base64 ignores; a strict decoder would refuse them.
        this.key = Arrays.copyOf(Base64.getMimeDecoder().decode(encodingAesKey + "="), BLOCK);
        this.appId = appId.getBytes(StandardCharsets.UTF_8);
    }

    /** @param parts timestamp, nonce and, for {@code msg_signature}, the encrypted text */
    public String sign(String... parts) {
        String[] all = Arrays.copyOf(parts, parts.length + 1);
        all[parts.length] = token;
        Arrays.sort(all);
        return HexFormat.of().formatHex(sha1(String.join("", all)));
    }

    /** Compares in constant time. */
    public boolean isSigned(String signature, String... parts) {
        return MessageDigest.isEqual(
                sign(parts).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    public String seal(String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        int bare = PREFIX + LENGTH + text.length + appId.length;
        int padding = BLOCK - bare % BLOCK;
        byte[] prefix = new byte[PREFIX];
        random.nextBytes(prefix);
        byte[] plain = ByteBuffer.allocate(bare + padding).put(prefix).putInt(text.length).put(text).put(appId).array();
        Arrays.fill(plain, bare, plain.length, (byte) padding);
        try {
            return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message, or empty when anything about it is wrong: encoding, padding, length, or it is for another app id. */
    public Optional<String> open(String sealed) {
        try {
            byte[] plain = run(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(sealed));
            return read(plain);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> read(byte[] plain) {
        int padding = plain.length == 0 ? 0 : plain[plain.length - 1];
        int bare = plain.length - padding;
        if (padding < 1 || padding > BLOCK || bare < PREFIX + LENGTH + appId.length) {
            return Optional.empty();
        }
        for (int i = bare; i < plain.length; i++) {
            if (plain[i] != padding) {
                return Optional.empty();
            }
        }
        int length = ByteBuffer.wrap(plain, PREFIX, LENGTH).getInt();
        int start = PREFIX + LENGTH;
        if (length != bare - start - appId.length
                || !MessageDigest.isEqual(Arrays.copyOfRange(plain, start + length, bare), appId)) {
            return Optional.empty();
        }
        return Optional.of(new String(plain, start, length, StandardCharsets.UTF_8));
    }

    private byte[] run(int mode, byte[] input) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, PREFIX));
        return cipher.doFinal(input);
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
