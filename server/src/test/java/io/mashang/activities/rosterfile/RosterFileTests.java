package io.mashang.activities.rosterfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.model.RosterRow;
import io.mashang.platform.problem.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class RosterFileTests {

    private final RosterFile file = new RosterFile();

    @Test
    void readsQuotedCellsWithSeparatorsAndLineEndsInThem() {
        List<RosterRow> rows = csv("姓名,备注\r\n\"张三\",\"素食,\n靠窗\"\r\n\"O\"\"Neil\",=1+1\r\n");

        assertThat(rows).extracting(RosterRow::cells)
                .containsExactly(List.of("姓名", "备注"), List.of("张三", "素食,\n靠窗"), List.of("O\"Neil", "=1+1"));
    }

    @Test
    void findsOutTheSeparator() {
        assertThat(csv("姓名;手机\n张三;1").getLast().cells()).containsExactly("张三", "1");
        assertThat(csv("姓名\t手机\n张三\t1").getLast().cells()).containsExactly("张三", "1");
    }

    @Test
    void refusesAQuoteWithoutItsEnd() {
        refuses("姓名\n\"张三".getBytes(StandardCharsets.UTF_8), ActivitiesProblem.ROSTER_FILE_UNREADABLE);
    }

    @Test
    void readsTheFirstSheetAndTakesNumbersForDigits() {
        List<RosterRow> rows = file.rows(XlsxFixture.of(
                "<row r='1'>" + XlsxFixture.text("A1", "姓名") + XlsxFixture.text("B1", "手机号") + "</row>"
                        + "<row r='3'>" + XlsxFixture.text("A3", "张三") + "<c r='B3'><v>13800000001</v></c></row>"));

        assertThat(rows).containsExactly(new RosterRow(1, List.of("姓名", "手机号")), new RosterRow(3, List.of("张三", "13800000001")));
    }

    @Test
    void marksARowWithAFormulaAndDropsItsResult() {
        List<RosterRow> rows = file.rows(XlsxFixture.of("<row r='1'><c r='A1' t='str'><f>WEBSERVICE(\"http://x\")</f><v>张三</v></c></row>"));

        assertThat(rows).containsExactly(new RosterRow(1, List.of(""), true));
    }

    @Test
    void refusesAWorkbookThatUnpacksToMoreThanItMay() {
        byte[] bomb = XlsxFixture.with(Map.of("xl/worksheets/sheet1.xml", new byte[120 * 1024 * 1024]));
        assertThat(bomb.length).isLessThan(1024 * 1024);

        refuses(bomb, ActivitiesProblem.ROSTER_FILE_HARMFUL);
    }

    @Test
    void refusesTooManyEntriesAndDocumentTypes() {
        refuses(XlsxFixture.withEntries(1_001), ActivitiesProblem.ROSTER_FILE_HARMFUL);
        String entity = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>";
        refuses(
                XlsxFixture.with(Map.of("xl/sharedStrings.xml", entity.getBytes(StandardCharsets.UTF_8))),
                ActivitiesProblem.ROSTER_FILE_HARMFUL);
    }

    @Test
    void refusesBrokenOldAndForeignFiles() {
        byte[] whole = XlsxFixture.of("<row r='1'>" + XlsxFixture.text("A1", "张三") + "</row>");
        refuses(Arrays.copyOf(whole, whole.length / 2), ActivitiesProblem.ROSTER_FILE_UNREADABLE);
        refuses(XlsxFixture.withEntries(3), ActivitiesProblem.ROSTER_FILE_UNREADABLE);
        refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, ActivitiesProblem.ROSTER_FILE_OLD_EXCEL);
        refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2, 3}, ActivitiesProblem.ROSTER_FILE_UNREADABLE);
    }

    @Test
    void refusesAFileOfMoreThanTenMegabytesUnread() {
        MockMultipartFile large = new MockMultipartFile("file", new byte[10 * 1024 * 1024 + 1]);

        assertThatThrownBy(() -> file.rows(large))
                .isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.problem()).isEqualTo(ActivitiesProblem.ROSTER_FILE_TOO_LARGE));
    }

    @Test
    void stopsReadingAfterTheRowsThatAnybodyMayNeed() throws IOException {
        byte[] many = "张三\n".repeat(RosterFile.MOST_ROWS + 5_000).getBytes(StandardCharsets.UTF_8);

        assertThat(file.rows(new MockMultipartFile("file", many))).hasSize(RosterFile.MOST_ROWS);
    }

    private List<RosterRow> csv(String text) {
        return file.rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private void refuses(byte[] bytes, ActivitiesProblem problem) {
        assertThatThrownBy(() -> file.rows(bytes))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
