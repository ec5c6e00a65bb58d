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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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

    record Vectors(String masterKey, String batchSalt, List<Vector> codes, List<Reading> readings, List<String> mistyped) {}

    /** What a person types or a scanner hands over, and the code that is meant. */
    record Reading(String scanned, String code) {}

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

    @Test
    void readsWhatIsTypedAndRefusesWhatIsMistyped() {
        assertThat(vectors().readings()).allSatisfy(reading ->
                assertThat(CodeText.parse(reading.scanned())).contains(new CodeText(reading.code())));
        assertThat(vectors().mistyped()).allSatisfy(text -> assertThat(CodeText.parse(text)).isEmpty());
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
        return new Vectors(HexFormat.of().formatHex(MASTER_KEY), HexFormat.of().formatHex(SALT), codes,
                readings(codes.getFirst().code()), mistyped(codes.getFirst().code()));
    }

    private static List<Reading> readings(String code) {
        return Stream.of(code, code.toLowerCase(Locale.ROOT), code.replaceAll("(.{4})(?!$)", "$1-"), " " + code + " ",
                        code.replace('0', 'O').replace('1', 'l'), code.replace('1', 'i'), "HTTPS://SCAN.EXAMPLE/C/" + code,
                        "https://scan.example/member/redeem?c=" + code + "&from=wechat#top", "https://scan.example/C/" + code + "/")
                .map(scanned -> new Reading(scanned, code))
                .toList();
    }

    /** One character wrong, two swapped, one missing, one too many, a character that no code has. */
    private static List<String> mistyped(String code) {
        List<String> wrong = new ArrayList<>();
        for (int place = 0; place < code.length(); place++) {
            wrong.add(code.substring(0, place) + (code.charAt(place) == '7' ? '8' : '7') + code.substring(place + 1));
            if (place > 0 && code.charAt(place) != code.charAt(place - 1)) {
                wrong.add(code.substring(0, place - 1) + code.charAt(place) + code.charAt(place - 1) + code.substring(place + 1));
            }
        }
        wrong.addAll(List.of(code.substring(1), code + "0", code.substring(0, 15) + "U", "", "https://scan.example/"));
        return wrong;
    }

    private static SerialRange range(int epoch) {
        return new SerialRange(1, 0, SerialRange.SERIALS, epoch, SALT);
    }
}
