package io.mashang.activities.model;

import io.mashang.activities.model.RosterLines.Line;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of people with what its columns say.
 *
 * @param titles of the columns; empty when the first row is a person already
 * @param columns what each column says
 * @param rows without titles and without empty rows
 */
public record RosterTable(List<String> titles, List<RosterColumn> columns, List<RosterRow> rows) {

    private static final List<RosterColumn> USUAL = List.of(RosterColumn.NAME, RosterColumn.PHONE, RosterColumn.GROUP, RosterColumn.NOTE);

    /**
     * Takes the first row for titles when one of them is known; without titles the order is name, phone, group, note.
     *
     * @param chosen what somebody says that the columns are; null to find out
     */
    public static RosterTable of(List<RosterRow> all, @Nullable List<RosterColumn> chosen) {
        List<RosterRow> rows = all.stream().filter(row -> !row.isBlank()).toList();
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<RosterColumn> called = rows.isEmpty() ? List.of() : called(rows.getFirst(), width);
        boolean titled = called.stream().anyMatch(column -> column != RosterColumn.IGNORED);
        List<RosterColumn> columns = chosen != null ? padded(chosen, width) : titled ? called : padded(USUAL, width);
        return new RosterTable(
                titled ? titles(rows.getFirst(), width) : List.of(), columns, titled ? rows.subList(1, rows.size()) : rows);
    }

    private static List<RosterColumn> called(RosterRow titles, int width) {
        Set<RosterColumn> taken = EnumSet.noneOf(RosterColumn.class);
        List<RosterColumn> columns = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            RosterColumn column = RosterColumn.called(titles.cell(place));
            columns.add(taken.add(column) ? column : RosterColumn.IGNORED);
        }
        return columns;
    }

    private static List<String> titles(RosterRow first, int width) {
        List<String> titles = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            titles.add(first.cell(place));
        }
        return titles;
    }

    private static List<RosterColumn> padded(List<RosterColumn> columns, int width) {
        List<RosterColumn> padded = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            padded.add(place < columns.size() ? columns.get(place) : RosterColumn.IGNORED);
        }
        return padded;
    }

    public boolean hasNames() {
        return columns.contains(RosterColumn.NAME);
    }

    /** The people, one a row; {@link Line#formula()} where a cell was calculated. */
    public List<Line> lines() {
        return rows.stream().map(this::line).toList();
    }

    private Line line(RosterRow row) {
        String phone = cell(row, RosterColumn.PHONE);
        return new Line(
                row.number(), cell(row, RosterColumn.NAME), phone.isEmpty() ? null : phone, cell(row, RosterColumn.GROUP),
                cell(row, RosterColumn.NOTE), row.formula());
    }

    private String cell(RosterRow row, RosterColumn column) {
        return row.cell(columns.indexOf(column));
    }
}
