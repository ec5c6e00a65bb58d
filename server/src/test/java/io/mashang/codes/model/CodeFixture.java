package io.mashang.codes.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Codes under keys that are the same in every run. */
final class CodeFixture {

    static final SerialRange RANGE = new SerialRange(7, 1_000, 10_000, 0, "salt of batch 7".getBytes(StandardCharsets.UTF_8));

    static final CodeKeys KEYS = new CodeKeys() {
        @Override
        public byte[] permutationKey(Domain domain) {
            return sha256("permutation " + domain);
        }

        @Override
        public byte[] tagKey(Domain domain, byte[] batchSalt) {
            return sha256("tag " + domain + new String(batchSalt, StandardCharsets.UTF_8));
        }
    };

    private CodeFixture() {}

    static CodePrinter aPrinter(Family family) {
        return new CodePrinter(KEYS, RANGE, family);
    }

    static CodeReader aReader() {
        return new CodeReader(KEYS, serial -> RANGE.contains(serial) ? Optional.of(RANGE) : Optional.empty());
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
