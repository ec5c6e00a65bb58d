package io.mashang.activities.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a pasted roster: one person a line, {@code name[,phone[,group[,note]]]}, with commas, Chinese commas, tabs or semicolons. */
public final class RosterLines {

    private static final String SEPARATORS = "[,\uFF0C\\t;\uFF1B]";

    private RosterLines() {}

    /**
     * A person as a list names them.
     *
     * @param number counted from 1, empty lines included, as an editor shows it
     * @param formula a cell was calculated and cannot be trusted
     */
    public record Line(int number, String name, @Nullable String phone, String group, String note, boolean formula) {}

    public static List<RosterRow> read(String text) {
        List<RosterRow> rows = new ArrayList<>();
        String[] lines = text.replace("\uFEFF", "").split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            rows.add(new RosterRow(i + 1, List.of(lines[i].split(SEPARATORS, -1))));
        }
        return rows;
    }
}
