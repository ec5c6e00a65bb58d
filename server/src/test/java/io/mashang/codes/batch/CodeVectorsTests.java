package io.mashang.codes.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.codes.model.CodePrinter;
import io.mashang.codes.model.CodeReader;
import io.mashang.codes.model.CodeText;
import io.mashang.codes.model.Family;
import io.mashang.codes.model.SerialRange;
import io.mashang.contracts.GeneratedFile;
import io.mashang.platform.crypto.KeyRing;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published vectors of the code format: whoever writes a second implementation checks it against them, and this one can
 * never change unnoticed while codes are in print.
 */
class CodeVectorsTests {

    private static final byte[] MASTER_KEY = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final byte[] SALT = HexFormat.of().parseHex("a0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf");

    record Vectors(String masterKey, String batchSalt, List<Vector> codes) {}

    record Vector(int epoch, Family family, long serial, String code) {}

    private final MasterCodeKeys keys = new MasterCodeKeys(new KeyRing(MASTER_KEY));
    private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void printsTheCodesThatWerePublished() {
        new GeneratedFile("contracts/code-vectors.json").mustBe(json.writeValueAsString(vectors()) + "\n");
    }

    @Test
    void readsThePublishedCodesBack() {
        for (Vector vector : vectors().codes()) {
            CodeReader reader = new CodeReader(keys, serial -> Optional.of(range(vector.epoch())));

            assertThat(CodeText.parse(vector.code()).flatMap(reader::read))
                    .contains(new CodeReader.Genuine(vector.serial(), 1, vector.family()));
        }
    }

    private Vectors vectors() {
        List<Vector> codes = new ArrayList<>();
        for (int epoch : new int[] {0, 1, 15}) {
            for (Family family : Family.values()) {
                CodePrinter printer = new CodePrinter(keys, range(epoch), family);
                for (long serial : new long[] {1, 2, 1_000_000, 137_438_953_472L, SerialRange.SERIALS - 1}) {
                    codes.add(new Vector(epoch, family, serial, printer.print(serial).characters()));
                }
            }
        }
        return new Vectors(HexFormat.of().formatHex(MASTER_KEY), HexFormat.of().formatHex(SALT), codes);
    }

    private static SerialRange range(int epoch) {
        return new SerialRange(1, 0, SerialRange.SERIALS, epoch, SALT);
    }
}
