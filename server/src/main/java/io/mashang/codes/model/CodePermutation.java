package io.mashang.codes.model;

/**
 * A pseudo-random permutation of 70 bits: a balanced Feistel network of ten rounds whose round function is AES, keyed per
 * epoch and family. Without the key a payload looks random, and neighbours in serial have nothing in common. For one
 * thread at a time.
 */
final class CodePermutation {

    private static final int ROUNDS = 10;
    private static final char PURPOSE = 'P';

    private final AesBlocks aes;
    private final Domain domain;

    CodePermutation(byte[] key, Domain domain) {
        this.aes = new AesBlocks(key);
        this.domain = domain;
    }

    Payload encipher(Payload plain) {
        long left = plain.left();
        long right = plain.right();
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ mix(round, right);
            left = right;
            right = next;
        }
        return new Payload(left, right);
    }

    Payload decipher(Payload enciphered) {
        long left = enciphered.left();
        long right = enciphered.right();
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long previous = right ^ mix(round, left);
            right = left;
            left = previous;
        }
        return new Payload(left, right);
    }

    private long mix(int round, long half) {
        return aes.prf(domain.head(PURPOSE, round), half) & Payload.HALF_MASK;
    }
}
