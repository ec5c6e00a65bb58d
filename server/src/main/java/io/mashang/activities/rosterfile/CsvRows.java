package io.mashang.activities.rosterfile;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.model.RosterRow;
import io.mashang.platform.problem.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a text file with commas, semicolons or tabs, quoted as RFC 4180 says. A cell that begins like a formula is only text. */
final class CsvRows {

    private CsvRows() {}

    static List<RosterRow> read(String text, int most) {
        List<RosterRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVFormat.DEFAULT.builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                if (rows.size() == most) {
                    break;
                }
                rows.add(new RosterRow((int) row.getRecordNumber(), row.toList()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(ActivitiesProblem.ROSTER_FILE_UNREADABLE);
        }
        return rows;
    }

    /** The one that the first line has most of. */
    private static String separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(",", "\t", ";", "\uFF0C", "\uFF1B").max(Comparator.comparingInt(mark -> first.split(mark, -1).length)).orElse(",");
    }
}
