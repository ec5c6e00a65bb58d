package io.mashang.activities.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.model.RosterLines.Line;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTableTests {

    @Test
    void readsPastedLinesWithAnyUsualSeparatorAndKeepsTheirNumbers() {
        RosterTable table = RosterTable.of(
                RosterLines.read("\uFEFF张三,13800000001,一组\n\n李四,13800000002\r\n王五\t\t二组\t坐前排\n赵六;;"), null);

        assertThat(table.titles()).isEmpty();
        assertThat(table.lines()).containsExactly(
                new Line(1, "张三", "13800000001", "一组", "", false),
                new Line(3, "李四", "13800000002", "", "", false),
                new Line(4, "王五", null, "二组", "坐前排", false),
                new Line(5, "赵六", null, "", "", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "部门,姓名,备注,手机号码", "Department,Name,Note,Phone", "组别*,姓名(必填),说明,联系电话:", " dept , FULL NAME ,Remarks,Mobile"
    })
    void findsColumnsByTheirTitles(String titles) {
        RosterTable table = RosterTable.of(RosterLines.read(titles + "\n后厨,张三,素食,13800000001"), null);

        assertThat(table.lines()).containsExactly(new Line(2, "张三", "13800000001", "后厨", "素食", false));
    }

    @Test
    void ignoresColumnsThatItDoesNotKnowAndTheSecondOfAKind() {
        RosterTable table = RosterTable.of(RosterLines.read("工号,姓名,手机,电话\n7,张三,13800000001,087112345"), null);

        assertThat(table.columns()).containsExactly(RosterColumn.IGNORED, RosterColumn.NAME, RosterColumn.PHONE, RosterColumn.IGNORED);
        assertThat(table.titles()).containsExactly("工号", "姓名", "手机", "电话");
    }

    @Test
    void hasNoNamesUntilSomebodySaysWhichColumnTheyAre() {
        List<RosterRow> rows = RosterLines.read("Nachname,手机\nMüller,13800000001");

        assertThat(RosterTable.of(rows, null).hasNames()).isFalse();
        assertThat(RosterTable.of(rows, List.of(RosterColumn.NAME, RosterColumn.PHONE)).lines())
                .containsExactly(new Line(2, "Müller", "13800000001", "", "", false));
    }

    @Test
    void isEmptyWithoutRows() {
        assertThat(RosterTable.of(RosterLines.read(" \n\n"), null).rows()).isEmpty();
        assertThat(RosterTable.of(RosterLines.read("姓名,手机"), null).rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "UTF-16LE, ''", "UTF-16BE, ''", "GBK, ''", "GB18030, ''"})
    void decodesWhatSpreadsheetsSave(String charset, String mark) {
        String text = "姓名,手机号\r\n欧阳娜娜,13800000001\r\n";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(java.util.HexFormat.of().parseHex(mark));
        file.writeBytes(text.getBytes(Charset.forName(charset)));

        assertThat(TextEncoding.decode(file.toByteArray())).contains(text);
    }

    @Test
    void decodesRareNamesThatOnlyGb18030Has() {
        assertThat(TextEncoding.decode("𠮷野,一组".getBytes(Charset.forName("GB18030")))).contains("𠮷野,一组");
    }

    @Test
    void takesNoPictureForText() {
        byte[] png = new byte[64];
        Arrays.fill(png, (byte) 0x9F);
        png[0] = (byte) 0x89;
        png[20] = 0x01;
        assertThat(TextEncoding.decode(png)).isEmpty();
    }
}
