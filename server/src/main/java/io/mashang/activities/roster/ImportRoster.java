package io.mashang.activities.roster;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.model.RosterLines;
import io.mashang.activities.model.RosterLines.Line;
import io.mashang.activities.roster.RosterReport.Outcome;
import io.mashang.activities.roster.RosterReport.ReportLine;
import io.mashang.activities.roster.RosterStore.Entry;
import io.mashang.platform.problem.FieldProblem;
import io.mashang.platform.problem.ProblemTexts;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a pasted list of people on a roster, all or none. Pasting the same list again adds nobody. */
@Component
class ImportRoster {

    private static final int MOST_LINES = 5000;
    private static final int LONGEST_CELL = 60;

    private final EditRoster edit;
    private final RosterStore store;
    private final ProblemTexts texts;
    private final RosterWords words;
    private final AuditTrail audit;

    ImportRoster(EditRoster edit, RosterStore store, ProblemTexts texts, RosterWords words, AuditTrail audit) {
        this.edit = edit;
        this.store = store;
        this.texts = texts;
        this.words = words;
        this.audit = audit;
    }

    private record Checked(ReportLine line, @Nullable Entry entry) {}

    RosterReport preview(ActivityId activity, String text) {
        return RosterReport.of(check(activity, text).stream().map(Checked::line).toList());
    }

    @Transactional
    public RosterReport importAll(ActivityId activity, String text, StaffActor actor) {
        List<Checked> checked = check(activity, text);
        RosterReport report = RosterReport.of(checked.stream().map(Checked::line).toList());
        if (!report.ready()) {
            throw new Refused(ActivitiesProblem.ROSTER_LINES_INVALID, Map.of("count", report.refused()))
                    .onFields(fields(report));
        }
        for (Checked one : checked) {
            Entry entry = one.entry();
            if (entry != null) {
                edit.put(entry);
            }
        }
        audit.record(actor, "activities.roster-imported", "activity:" + activity.text(), Map.of("added", report.added()));
        edit.changed(activity);
        return report;
    }

    private static FieldProblem[] fields(RosterReport report) {
        return report.lines().stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .map(line -> new FieldProblem("line " + line.line(), line.reason()))
                .toArray(FieldProblem[]::new);
    }

    private List<Checked> check(ActivityId activity, String text) {
        List<Line> lines = RosterLines.read(text);
        if (lines.size() > MOST_LINES) {
            throw new Refused(ActivitiesProblem.ROSTER_TOO_LONG, Map.of("most", MOST_LINES, "lines", lines.size()));
        }
        Set<String> taken = new HashSet<>();
        store.roster(activity).forEach(entry -> taken.addAll(marks(entry)));
        List<Checked> checked = new ArrayList<>();
        for (Line line : lines) {
            checked.add(check(activity, line, taken));
        }
        return checked;
    }

    private Checked check(ActivityId activity, Line line, Set<String> taken) {
        if (line.name().isEmpty() || line.name().length() > LONGEST_CELL || line.group().length() > LONGEST_CELL) {
            return new Checked(ReportLine.refused(line, words.say(line.name().isEmpty() ? "name-missing" : "too-long")), null);
        }
        try {
            Entry entry = edit.entry(activity, line.name(), line.group(), "", line.phone());
            if (marks(entry).stream().anyMatch(taken::contains)) {
                return new Checked(ReportLine.repeated(line, words.say("repeated")), null);
            }
            taken.addAll(marks(entry));
            return new Checked(ReportLine.added(line), entry);
        } catch (Refused refused) {
            String reason = texts.title(refused.problem(), LocaleContextHolder.getLocale(), refused.params());
            return new Checked(ReportLine.refused(line, reason), null);
        }
    }

    /** What makes two entries the same person: the phone, the member, or without either the name and group. */
    private static List<String> marks(Entry entry) {
        List<String> marks = new ArrayList<>();
        byte[] index = entry.phoneIndex();
        if (index == null) {
            marks.add("name " + entry.name() + "\n" + entry.group());
        } else {
            marks.add("phone " + HexFormat.of().formatHex(index));
        }
        if (entry.member() != null) {
            marks.add("member " + entry.member().text());
        }
        return marks;
    }
}
