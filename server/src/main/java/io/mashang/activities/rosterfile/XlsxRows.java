package io.mashang.activities.rosterfile;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.model.RosterRow;
import io.mashang.platform.problem.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Rows of the first sheet of a workbook, read as a stream. A row with a formula is marked, its result is not taken. */
final class XlsxRows {

    private static final int WIDEST = 50;

    private XlsxRows() {}

    static List<RosterRow> read(byte[] bytes, int most) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.limit(most).map(XlsxRows::row).toList();
        } catch (IOException | RuntimeException e) {
            // The library tells a broken file by whatever it stumbles over; nothing of it belongs into an answer.
            throw new Refused(ActivitiesProblem.ROSTER_FILE_UNREADABLE);
        }
    }

    private static RosterRow row(Row row) {
        List<String> cells = new ArrayList<>();
        boolean formula = false;
        for (int place = 0; place < Math.min(row.getCellCount(), WIDEST); place++) {
            Cell cell = row.getOptionalCell(place).orElse(null);
            formula |= cell != null && cell.getType() == CellType.FORMULA;
            cells.add(cell == null ? "" : text(cell));
        }
        return new RosterRow(row.getRowNum(), cells, formula);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
            case STRING -> cell.asString();
            case BOOLEAN -> Objects.toString(cell.getRawValue(), "");
            case FORMULA, ERROR, EMPTY -> "";
        };
    }
}
