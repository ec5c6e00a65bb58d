package io.mashang.codes.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeCsvTests {

    private static final String PREFIX = "HTTPS://SCAN.EXAMPLE/C/";

    @Test
    void hasALineForEachNumberOfTheRange() throws IOException {
        CodePrinter printer = CodeFixture.aPrinter(Family.INNER);
        List<String> lines = lines(List.of(Family.INNER), 95, 1_205);

        assertThat(lines).hasSize(1_112).first().isEqualTo("no,code,url");
        for (int number = 95; number <= 1_205; number++) {
            CodeText code = printer.print(CodeFixture.RANGE.serial(number));
            assertThat(lines.get(number - 94)).isEqualTo(number + "," + code.grouped() + "," + PREFIX + code.characters());
        }
    }

    @Test
    void hasBothCodesOfASerialInOneLine() throws IOException {
        CodeText inner = CodeFixture.aPrinter(Family.INNER).print(CodeFixture.RANGE.serial(10_000));
        CodeText outer = CodeFixture.aPrinter(Family.OUTER).print(CodeFixture.RANGE.serial(10_000));

        assertThat(lines(List.of(Family.INNER, Family.OUTER), 10_000, 10_000)).containsExactly(
                "no,inner_code,inner_url,outer_code,outer_url",
                "10000," + inner.grouped() + "," + PREFIX + inner.characters() + "," + outer.grouped() + "," + PREFIX + outer.characters());
    }

    /** However many codes: half a million of them are 36 MB of lines. */
    @Test
    void takesNoMoreMemoryForMoreCodes() throws IOException {
        var range = new SerialRange(9, 1, 100_000_000, 0, new byte[32]);
        var csv = new CodeCsv(CodeFixture.KEYS, range, List.of(Family.INNER), PREFIX);
        csv.write(1, 10_000, OutputStream.nullOutputStream());
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        csv.write(99_500_001, 100_000_000, OutputStream.nullOutputStream());

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
    }

    private static List<String> lines(List<Family> families, long from, long to) throws IOException {
        var out = new ByteArrayOutputStream();
        new CodeCsv(CodeFixture.KEYS, CodeFixture.RANGE, families, PREFIX).write(from, to, out);
        return out.toString(StandardCharsets.US_ASCII).lines().toList();
    }
}
