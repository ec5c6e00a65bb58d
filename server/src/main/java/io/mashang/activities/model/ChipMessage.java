package io.mashang.activities.model;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/**
 * The secure unique NFC message of an NTAG 424 DNA, which the chip writes into its address at every touch (NXP AN12196,
 * AES mode): {@code e} = AES-CBC of tag ‖ UID ‖ counter ‖ padding under the meta key, {@code c} = every second byte of the
 * CMAC over nothing, under a key made of the file key, UID and counter.
 *
 * @param e 32 hexadecimal digits
 * @param c 16 hexadecimal digits
 */
public record ChipMessage(String e, String c) {

    private static final int BLOCK_BYTES = 16;
    private static final int UID_BYTES = 7;
    private static final int COUNTER_BYTES = 3;
    private static final int MAC_BYTES = 8;
    /** UID and counter are both mirrored, the UID has seven bytes. */
    private static final byte PICC_DATA_TAG = (byte) 0xC7;
    private static final byte[] SESSION_VECTOR_2 = {0x3C, (byte) 0xC3, 0x00, 0x01, 0x00, (byte) 0x80};
    private static final byte[] NOTHING = {};
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Empty unless a chip with these keys wrote it. */
    public Optional<ChipReading> open(TagKeys keys) {
        if (!isHex(e, BLOCK_BYTES) || !isHex(c, MAC_BYTES)) {
            return Optional.empty();
        }
        byte[] plain = aes(Cipher.DECRYPT_MODE, keys.metaRead(), HEX.parseHex(e));
        if (plain[0] != PICC_DATA_TAG) {
            return Optional.empty();
        }
        byte[] chip = Arrays.copyOfRange(plain, 1, 1 + UID_BYTES + COUNTER_BYTES);
        byte[] mac = mac(sessionKey(keys.fileRead(), chip), NOTHING);
        return MessageDigest.isEqual(mac, HEX.parseHex(c)) ? Optional.of(read(chip)) : Optional.empty();
    }

    /** What a chip with these keys would write. */
    public static ChipMessage of(ChipReading reading, TagKeys keys) {
        byte[] chip = bytes(reading);
        byte[] plain = ByteBuffer.allocate(BLOCK_BYTES).put(PICC_DATA_TAG).put(chip).array();
        return new ChipMessage(
                HEX.formatHex(aes(Cipher.ENCRYPT_MODE, keys.metaRead(), plain)),
                HEX.formatHex(mac(sessionKey(keys.fileRead(), chip), NOTHING)));
    }

    static byte[] sessionKey(SecretKey fileRead, byte[] chip) {
        return AesCmac.of(fileRead, ByteBuffer.allocate(BLOCK_BYTES).put(SESSION_VECTOR_2).put(chip).array());
    }

    /** @param covered the part of the file that the chip was told to prove; our tags prove none beside UID and counter */
    static byte[] mac(byte[] sessionKey, byte[] covered) {
        byte[] whole = AesCmac.of(new javax.crypto.spec.SecretKeySpec(sessionKey, "AES"), covered);
        byte[] mac = new byte[MAC_BYTES];
        for (int i = 0; i < MAC_BYTES; i++) {
            mac[i] = whole[2 * i + 1];
        }
        return mac;
    }

    /** UID, then the counter with its lowest byte first. */
    static byte[] bytes(ChipReading reading) {
        int counter = reading.counter();
        return ByteBuffer.allocate(UID_BYTES + COUNTER_BYTES)
                .put(HEX.parseHex(reading.uid()))
                .put((byte) counter)
                .put((byte) (counter >>> 8))
                .put((byte) (counter >>> 16))
                .array();
    }

    private static ChipReading read(byte[] chip) {
        int counter = chip[UID_BYTES] & 0xff | (chip[UID_BYTES + 1] & 0xff) << 8 | (chip[UID_BYTES + 2] & 0xff) << 16;
        return new ChipReading(HEX.formatHex(chip, 0, UID_BYTES), counter);
    }

    private static boolean isHex(String text, int bytes) {
        return text.length() == 2 * bytes && text.chars().allMatch(HexFormat::isHexDigit);
    }

    /** One block, so that the vector of zeros which the chip uses gives nothing away that the message itself would not. */
    private static byte[] aes(int mode, SecretKey key, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK_BYTES]));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
