package io.mashang.codes.model;

/**
 * A pseudo-random permutation of 70 bits: a balanced Feistel network of ten rounds whose round function is AES, keyed per
 * epoch and family. Without the key a payload looks random, and neighbours in serial have nothing in common. For one
 * thread at a time.
 */
final class CodePermutation {

    static final int ROUNDS = 10;
    static final char PURPOSE = 'P';

    private final AesBlocks aes;
    private final Domain domain;
    private final int rounds;

    CodePermutation(byte[] key, Domain domain) {
        this(key, domain, ROUNDS);
    }

    /** With fewer rounds it is no longer random: so tests show that they would notice. */
    CodePermutation(byte[] key, Domain domain, int rounds) {
        this.aes = new AesBlocks(key);
        this.domain = domain;
        this.rounds = rounds;
    }

    Payload encipher(Payload plain) {
        long left = plain.left();
        long right = plain.right();
        for (int round = 0; round < rounds; round++) {
            long next = left ^ mix(round, right);
            left = right;
            right = next;
        }
        return new Payload(left, right);
    }

    Payload decipher(Payload enciphered) {
        long left = enciphered.left();
        long right = enciphered.right();
        for (int round = rounds - 1; round >= 0; round--) {
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
