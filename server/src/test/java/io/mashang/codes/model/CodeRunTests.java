package io.mashang.codes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeRunTests {

    @ParameterizedTest
    @EnumSource(Family.class)
    void printsTheSameCodesAsOneByOne(Family family) {
        CodePrinter printer = CodeFixture.aPrinter(family);
        var run = new CodeRun(CodeFixture.KEYS, CodeFixture.RANGE, family);
        byte[] characters = new byte[CodeRun.MOST * CodeText.LENGTH];

        for (int count : new int[] {1, 7, CodeRun.MOST}) {
            run.print(2_000, count, characters);

            for (int i = 0; i < count; i++) {
                assertThat(new String(characters, i * CodeText.LENGTH, CodeText.LENGTH, StandardCharsets.US_ASCII))
                        .isEqualTo(printer.print(2_000 + i).characters());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void printsNoSerialOfAnotherBatch(Family family) {
        var run = new CodeRun(CodeFixture.KEYS, CodeFixture.RANGE, family);

        assertThatIllegalArgumentException().isThrownBy(() -> run.print(10_999, 2, new byte[64]));
    }
}
