package io.mashang.codes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePermutationTests {

    private static final int SAMPLES = 2_000;
    private final Random random = new Random(20261121);
    private final Domain domain = new Domain(0, Family.INNER);
    private final CodePermutation permutation = new CodePermutation(CodeFixture.KEYS.permutationKey(domain), domain);

    @Test
    void givesBackWhatItTook() {
        for (int i = 0; i < SAMPLES; i++) {
            Payload plain = randomPayload();
            assertThat(permutation.decipher(permutation.encipher(plain))).isEqualTo(plain);
        }
    }

    @Test
    void staysWithinSeventyBits() {
        Payload all = new Payload(Payload.HALF_MASK, Payload.HALF_MASK);

        assertThat(permutation.encipher(all)).isNotEqualTo(all);
        assertThat(permutation.decipher(permutation.encipher(all))).isEqualTo(all);
        assertThat(permutation.encipher(all).left()).isBetween(0L, Payload.HALF_MASK);
    }

    @Test
    void changesHalfOfTheBitsWhenOneBitChanges() {
        for (int bit = 0; bit < 2 * Payload.HALF_BITS; bit++) {
            long flips = 0;
            for (int i = 0; i < SAMPLES / 10; i++) {
                Payload plain = randomPayload();
                flips += distance(permutation.encipher(plain), permutation.encipher(flipped(plain, bit)));
            }
            assertThat(flips / (SAMPLES / 10.0)).as("bit %d", bit).isBetween(33.0, 37.0);
        }
    }

    /** Neighbouring serials, as they are printed one after the other: each character of the payload is used evenly. */
    @Test
    void spreadsNeighbouringSerialsEvenlyOverAllCharacters() {
        int samples = 32_000;
        int[][] counts = new int[Payload.CHARACTERS][Base32.SIZE];
        for (int serial = 0; serial < samples; serial++) {
            int[] characters = permutation.encipher(Payload.of(serial, 0)).toCharacters();
            for (int place = 0; place < characters.length; place++) {
                counts[place][characters[place]]++;
            }
        }
        double expected = samples / (double) Base32.SIZE;
        for (int[] place : counts) {
            double chiSquare = 0;
            for (int count : place) {
                chiSquare += (count - expected) * (count - expected) / expected;
            }
            assertThat(chiSquare).as("31 degrees of freedom, 0.1 %% each side").isBetween(9.0, 66.0);
        }
    }

    @Test
    void differsBetweenFamiliesAndEpochsEvenUnderOneKey() {
        byte[] key = CodeFixture.sha256("one key");
        Payload plain = randomPayload();

        assertThat(java.util.stream.Stream.of(
                                new Domain(0, Family.INNER), new Domain(0, Family.OUTER), new Domain(1, Family.INNER))
                        .map(each -> new CodePermutation(key, each).encipher(plain)))
                .doesNotHaveDuplicates();
    }

    private Payload randomPayload() {
        return new Payload(random.nextLong() & Payload.HALF_MASK, random.nextLong() & Payload.HALF_MASK);
    }

    private static Payload flipped(Payload payload, int bit) {
        return bit < Payload.HALF_BITS
                ? new Payload(payload.left() ^ 1L << bit, payload.right())
                : new Payload(payload.left(), payload.right() ^ 1L << bit - Payload.HALF_BITS);
    }

    private static int distance(Payload a, Payload b) {
        return Long.bitCount(a.left() ^ b.left()) + Long.bitCount(a.right() ^ b.right());
    }
}
