package io.mashang.codes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** By brute force over all places and all characters, on random codes. The field is linear, so a few codes stand for all. */
class CheckCharacterTests {

    private static final int CODES = 20;
    private final Random random = new Random(20261121);

    @Test
    void missesNoSubstitutionOfOneCharacter() {
        forRandomCodes(code -> {
            for (int place = 0; place < code.length; place++) {
                for (int other = 1; other < Base32.SIZE; other++) {
                    int[] wrong = code.clone();
                    wrong[place] ^= other;
                    assertThat(isValid(wrong)).isFalse();
                }
            }
        });
    }

    @Test
    void missesNoTranspositionOfAnyTwoPlaces() {
        forRandomCodes(code -> {
            for (int i = 0; i < code.length; i++) {
                for (int j = i + 1; j < code.length; j++) {
                    int[] wrong = code.clone();
                    wrong[i] = code[j];
                    wrong[j] = code[i];
                    assertThat(isValid(wrong)).isEqualTo(code[i] == code[j]);
                }
            }
        });
    }

    @Test
    void missesNoTwinError() {
        for (int place = 0; place + 1 < CodeText.LENGTH; place++) {
            for (int twin = 0; twin < Base32.SIZE; twin++) {
                int[] code = validWithTwins(place, twin);
                for (int other = 1; other < Base32.SIZE; other++) {
                    int[] wrong = code.clone();
                    wrong[place] ^= other;
                    wrong[place + 1] ^= other;
                    assertThat(isValid(wrong)).isFalse();
                }
            }
        }
    }

    @Test
    void acceptsOneInThirtyTwoRandomTexts() {
        long valid = random.ints(100_000).filter(i -> isValid(random.ints(CodeText.LENGTH, 0, Base32.SIZE).toArray())).count();

        assertThat(valid).isBetween(2_900L, 3_350L);
    }

    @Test
    void multipliesInAFieldWhereTwoIsPrimitive() {
        assertThat(java.util.stream.IntStream.iterate(1, power -> CheckCharacter.times(power, 2)).limit(31).distinct())
                .hasSize(31);
    }

    private void forRandomCodes(java.util.function.Consumer<int[]> check) {
        for (int i = 0; i < CODES; i++) {
            check.accept(valid(random.ints(CodeText.LENGTH - 1, 0, Base32.SIZE).toArray()));
        }
    }

    private static int[] valid(int[] characters) {
        int[] code = Arrays.copyOf(characters, CodeText.LENGTH);
        code[CodeText.LENGTH - 1] = CheckCharacter.of(characters);
        return code;
    }

    /** A valid code with the same character at this place and the next; the last pair includes the check character. */
    private int[] validWithTwins(int place, int twin) {
        while (true) {
            int[] characters = random.ints(CodeText.LENGTH - 1, 0, Base32.SIZE).toArray();
            characters[place] = twin;
            if (place + 1 < characters.length) {
                characters[place + 1] = twin;
            }
            int[] code = valid(characters);
            if (code[place + 1] == twin) {
                return code;
            }
        }
    }

    private static boolean isValid(int[] code) {
        return CheckCharacter.of(Arrays.copyOf(code, code.length - 1)) == code[code.length - 1];
    }
}
