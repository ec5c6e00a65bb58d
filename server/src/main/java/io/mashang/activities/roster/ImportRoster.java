package io.mashang.activities.roster;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.model.RosterLines.Line;
import io.mashang.activities.model.RosterTable;
import io.mashang.activities.roster.RosterReport.Outcome;
import io.mashang.activities.roster.RosterReport.ReportLine;
import io.mashang.activities.roster.RosterStore.Entry;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.platform.problem.FieldProblem;
import io.mashang.platform.problem.ProblemTexts;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a list of people on a roster, all or none. Importing the same list again adds nobody. */
@Component
class ImportRoster {

    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_CELL = 60;
    private static final int LONGEST_NOTE = 200;
    private static final int MOST_FIELDS = 100;

    private final EditRoster edit;
    private final RosterStore store;
    private final Members members;
    private final ProblemTexts texts;
    private final RosterWords words;
    private final AuditTrail audit;

    ImportRoster(EditRoster edit, RosterStore store, Members members, ProblemTexts texts, RosterWords words, AuditTrail audit) {
        this.edit = edit;
        this.store = store;
        this.members = members;
        this.texts = texts;
        this.words = words;
        this.audit = audit;
    }

    private record Checked(ReportLine line, @Nullable Entry entry) {}

    /** The people on the list and on the roster so far, by what makes two of them the same. */
    private record Taken(Set<String> onRoster, Set<String> inList) {}

    /** A table without a column of names is not refused here, so that somebody can say which one it is. */
    RosterReport preview(ActivityId activity, RosterTable table) {
        mustHaveLines(table);
        return RosterReport.of(table, table.hasNames() ? lines(check(activity, table)) : List.of());
    }

    @Transactional
    public RosterReport importAll(ActivityId activity, RosterTable table, StaffActor actor) {
        mustHaveLines(table);
        if (!table.hasNames()) {
            throw new Refused(ActivitiesProblem.ROSTER_COLUMNS_UNKNOWN);
        }
        List<Checked> checked = check(activity, table);
        RosterReport report = RosterReport.of(table, lines(checked));
        if (!report.ready()) {
            throw new Refused(ActivitiesProblem.ROSTER_LINES_INVALID, Map.of("count", report.refused()))
                    .onFields(fields(report));
        }
        edit.putAll(activity, checked.stream().map(Checked::entry).filter(Objects::nonNull).toList());
        audit.record(actor, "activities.roster-imported", "activity:" + activity.text(), Map.of("added", report.added()));
        edit.changed(activity);
        return report;
    }

    private static void mustHaveLines(RosterTable table) {
        int lines = table.rows().size();
        if (lines == 0) {
            throw new Refused(ActivitiesProblem.ROSTER_EMPTY);
        }
        if (lines > MOST_LINES) {
            throw new Refused(ActivitiesProblem.ROSTER_TOO_LONG, Map.of("most", MOST_LINES, "lines", lines));
        }
    }

    private static List<ReportLine> lines(List<Checked> checked) {
        return checked.stream().map(Checked::line).toList();
    }

    private static FieldProblem[] fields(RosterReport report) {
        return report.lines().stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .limit(MOST_FIELDS)
                .map(line -> new FieldProblem("line " + line.line(), line.reason()))
                .toArray(FieldProblem[]::new);
    }

    private List<Checked> check(ActivityId activity, RosterTable table) {
        List<Line> lines = table.lines();
        Taken taken = new Taken(new HashSet<>(), new HashSet<>());
        store.roster(activity).forEach(entry -> taken.onRoster().addAll(marks(entry)));
        Map<String, MemberId> owners = members.byPhones(lines.stream().map(Line::phone).filter(Objects::nonNull).distinct().toList());
        List<Checked> checked = new ArrayList<>();
        for (Line line : lines) {
            String wrong = wrongWith(line);
            checked.add(wrong == null ? check(activity, line, owners, taken) : new Checked(ReportLine.refused(line, words.say(wrong)), null));
        }
        return checked;
    }

    private static @Nullable String wrongWith(Line line) {
        if (line.formula()) {
            return "formula";
        }
        if (line.name().isEmpty()) {
            return "name-missing";
        }
        boolean tooLong = line.name().length() > LONGEST_CELL || line.group().length() > LONGEST_CELL || line.note().length() > LONGEST_NOTE;
        return tooLong ? "too-long" : null;
    }

    private Checked check(ActivityId activity, Line line, Map<String, MemberId> owners, Taken taken) {
        try {
            Entry typed = edit.unlinked(activity, line);
            MemberId owner = line.phone() == null ? null : owners.get(line.phone());
            Entry entry = owner == null ? typed : typed.withMember(owner);
            List<String> marks = marks(entry);
            if (marks.stream().anyMatch(taken.onRoster()::contains)) {
                return new Checked(ReportLine.repeated(line, words.say("repeated")), null);
            }
            if (marks.stream().anyMatch(taken.inList()::contains)) {
                return new Checked(ReportLine.repeated(line, words.say("repeated-in-list")), null);
            }
            taken.inList().addAll(marks);
            return new Checked(ReportLine.added(line), entry);
        } catch (Refused refused) {
            String reason = texts.title(refused.problem(), LocaleContextHolder.getLocale(), refused.params());
            return new Checked(ReportLine.refused(line, reason), null);
        }
    }

    /** The phone and the member; without a phone the name and group. */
    private static List<String> marks(Entry entry) {
        List<String> marks = new ArrayList<>(entry.marks());
        if (entry.phoneIndex() == null) {
            marks.add("name:" + entry.name() + "\n" + entry.group());
        }
        return marks;
    }
}
