package io.mashang.activities.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a pasted roster: one person a line, {@code name[,phone[,group]]}, with commas, Chinese commas, tabs or semicolons. */
public final class RosterLines {

    private static final String SEPARATORS = "[,,\\t;;]";

    private RosterLines() {}

    /** @param number counted from 1, empty lines included, as an editor shows it */
    public record Line(int number, String name, @Nullable String phone, String group) {}

    public static List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        String[] rows = text.replace("\uFEFF", "").split("\\R", -1);
        for (int i = 0; i < rows.length; i++) {
            if (!rows[i].isBlank()) {
                lines.add(line(i + 1, rows[i].split(SEPARATORS, -1)));
            }
        }
        return lines;
    }

    private static Line line(int number, String[] cells) {
        String phone = cell(cells, 1);
        return new Line(number, cell(cells, 0), phone.isEmpty() ? null : phone, cell(cells, 2));
    }

    private static String cell(String[] cells, int place) {
        return place < cells.length ? cells[place].strip() : "";
    }
}
