package io.mashang.codes.model;

/**
 * The last character of a code: Σ αⁱ·cᵢ over the characters before it, in GF(32) with x⁵+x²+1, i from 1. It misses no single
 * substitution, no transposition of any two places and no twin error (the same character twice, misread twice alike, side
 * by side); everybody can compute it, so it only tells a typo from a code.
 */
final class CheckCharacter {

    private static final int POLYNOMIAL = 0b100101;

    private CheckCharacter() {}

    /** @param characters values 0 to 31, at most 30 of them: αⁱ must differ for all places, the check's own included */
    static int of(int[] characters) {
        int sum = 0;
        int weight = 1;
        for (int character : characters) {
            weight = times(weight, 2);
            sum ^= times(weight, character);
        }
        return sum;
    }

    /** The product in GF(32). */
    static int times(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int bits = b; bits != 0; bits >>= 1) {
            if ((bits & 1) != 0) {
                product ^= shifted;
            }
            shifted <<= 1;
            if (shifted >= Base32.SIZE) {
                shifted ^= POLYNOMIAL;
            }
        }
        return product;
    }
}
