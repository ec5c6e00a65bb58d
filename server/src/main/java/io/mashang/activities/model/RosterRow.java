package io.mashang.activities.model;

import java.util.List;

/**
 * One row of a table of people, wherever it came from.
 *
 * @param number counted from 1, empty rows included, as a spreadsheet or an editor shows it
 * @param formula a cell holds a formula, whose result nobody has vouched for
 */
public record RosterRow(int number, List<String> cells, boolean formula) {

    public RosterRow(int number, List<String> cells) {
        this(number, cells, false);
    }

    String cell(int place) {
        return place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
    }

    boolean isBlank() {
        return !formula && cells.stream().allMatch(String::isBlank);
    }
}
