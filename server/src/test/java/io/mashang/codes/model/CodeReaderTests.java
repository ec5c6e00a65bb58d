package io.mashang.codes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeReaderTests {

    private final CodeReader reader = CodeFixture.aReader();

    @ParameterizedTest
    @EnumSource(Family.class)
    void readsEveryCodeOfABatchBack(Family family) {
        CodePrinter printer = CodeFixture.aPrinter(family);

        LongStream.range(1_000, 11_000).forEach(serial -> assertThat(reader.read(printer.print(serial)))
                .contains(new CodeReader.Genuine(serial, 7, family)));
    }

    @Test
    void neverPrintsOneCodeTwice() {
        Set<String> codes = new HashSet<>();
        for (Family family : Family.values()) {
            CodePrinter printer = CodeFixture.aPrinter(family);
            LongStream.range(1_000, 11_000).forEach(serial -> codes.add(printer.print(serial).characters()));
        }

        assertThat(codes).hasSize(20_000);
    }

    @Test
    void refusesCodesThatWereGuessedWithTheRightCheckCharacter() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            Payload guessed = new Payload(random.nextLong() & Payload.HALF_MASK, random.nextLong() & Payload.HALF_MASK);

            assertThat(reader.read(CodeText.of(new Domain(0, Family.INNER), guessed))).isEmpty();
        }
    }

    @Test
    void refusesATagOfAnotherBatchOrAnotherKey() {
        SerialRange sameSerialsOtherSalt = new SerialRange(8, 1_000, 10_000, 0, "other".getBytes(StandardCharsets.UTF_8));
        CodeText foreign = new CodePrinter(CodeFixture.KEYS, sameSerialsOtherSalt, Family.INNER).print(1_234);

        assertThat(reader.read(foreign)).isEmpty();
    }

    @Test
    void refusesASerialThatNoBatchHas() {
        CodeText genuine = CodeFixture.aPrinter(Family.INNER).print(1_234);

        assertThat(new CodeReader(CodeFixture.KEYS, serial -> Optional.empty()).read(genuine)).isEmpty();
    }

    @Test
    void printsNoSerialOfAnotherBatch() {
        assertThatIllegalArgumentException().isThrownBy(() -> CodeFixture.aPrinter(Family.INNER).print(999));
    }
}
