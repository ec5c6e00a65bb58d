package io.mashang.codes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** Our own, and FF1 (NIST SP 800-38G) as a slower one that others have studied: the tests tell neither from random. */
    static Stream<Arguments> goodPermutations() {
        CodePermutation ours = aPermutation(CodePermutation.ROUNDS);
        return Stream.of(Arguments.of("ours", (UnaryOperator<Payload>) ours::encipher),
                Arguments.of("FF1", (UnaryOperator<Payload>) new Ff1Reference(CodeFixture.sha256("FF1"))::encipher));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodPermutations")
    void changesHalfOfTheBitsWhenOneBitChanges(String name, UnaryOperator<Payload> permutation) {
        assertThat(flipsByBit(permutation)).allSatisfy(flips -> assertThat(flips).isBetween(33.0, 37.0));
    }

    /** Neighbouring serials, as they are printed one after the other: each character of the payload is used evenly. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("goodPermutations")
    void spreadsNeighbouringSerialsEvenlyOverAllCharacters(String name, UnaryOperator<Payload> permutation) {
        assertThat(unevenness(permutation)).as("31 degrees of freedom, 0.1 %% each side")
                .allSatisfy(chiSquare -> assertThat(chiSquare).isBetween(9.0, 66.0));
    }

    /** Two rounds of a Feistel network leave this trace (Luby and Rackoff). */
    @Test
    void leavesNoTraceOfTheInputsInTheDifferencesOfOutputs() {
        assertThat(tracesOfTheLeftHalf(aPermutation(CodePermutation.ROUNDS))).isZero();
    }

    /** The bite: with two rounds instead of ten every one of these tests tells it from random. */
    @Test
    void isToldFromRandomWhenItIsWeakened() {
        CodePermutation weak = aPermutation(2);

        assertThat(flipsByBit(weak::encipher)).anyMatch(flips -> flips < 33);
        assertThat(unevenness(weak::encipher)).anyMatch(chiSquare -> chiSquare > 66);
        assertThat(tracesOfTheLeftHalf(weak)).isEqualTo(SAMPLES);
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

    private List<Double> flipsByBit(UnaryOperator<Payload> permutation) {
        List<Double> flips = new ArrayList<>();
        for (int bit = 0; bit < 2 * Payload.HALF_BITS; bit++) {
            long changed = 0;
            for (int i = 0; i < SAMPLES / 10; i++) {
                Payload plain = randomPayload();
                changed += distance(permutation.apply(plain), permutation.apply(flipped(plain, bit)));
            }
            flips.add(changed / (SAMPLES / 10.0));
        }
        return flips;
    }

    /** For each place of the payload the chi-square of its characters. */
    private static List<Double> unevenness(UnaryOperator<Payload> permutation) {
        int samples = 32_000;
        int[][] counts = new int[Payload.CHARACTERS][Base32.SIZE];
        for (int serial = 0; serial < samples; serial++) {
            int[] characters = permutation.apply(Payload.of(serial, 0)).toCharacters();
            for (int place = 0; place < characters.length; place++) {
                counts[place][characters[place]]++;
            }
        }
        double expected = samples / (double) Base32.SIZE;
        return Arrays.stream(counts)
                .map(place -> Arrays.stream(place)
                        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                        .sum())
                .toList();
    }

    /** Two inputs with the same right half: how often their left halves differ as the left halves of the outputs do. */
    private long tracesOfTheLeftHalf(CodePermutation permutation) {
        long traces = 0;
        for (int i = 0; i < SAMPLES; i++) {
            Payload one = randomPayload();
            Payload other = new Payload(randomPayload().left(), one.right());
            long between = permutation.encipher(one).left() ^ permutation.encipher(other).left();
            traces += between == (one.left() ^ other.left()) ? 1 : 0;
        }
        return traces;
    }

    private static CodePermutation aPermutation(int rounds) {
        var domain = new Domain(0, Family.INNER);
        return new CodePermutation(CodeFixture.KEYS.permutationKey(domain), domain, rounds);
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
