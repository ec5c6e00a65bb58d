package io.mashang.checkin.attempt;

import io.mashang.activities.ActivityId;
import io.mashang.checkin.attempt.AttemptStore.Counted;
import io.mashang.checkin.model.Signal;
import io.mashang.checkin.record.CheckInWords;
import io.mashang.platform.problem.ProblemCatalogue;
import io.mashang.platform.problem.ProblemTexts;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffMay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How well checking in works for an activity: from figures that were added up, never from check-ins. */
@RestController
class AttemptsConsoleController {

    private static final int MOST_DAYS = 366;
    private static final Set<AttemptOutcome> TROUBLES = EnumSet.of(
            AttemptOutcome.PENDING, AttemptOutcome.CLAIM_REFUSED, AttemptOutcome.REFUSED, AttemptOutcome.FAILED);

    /** @param stepSeconds 0 for ways in without a QR, and then error correction is {@code -} */
    record Setting(String method, int stepSeconds, String errorCorrection) {}

    record SettingFigures(Setting setting, AttemptFigures figures) {}

    record ChannelFigures(Channel channel, AttemptFigures figures) {}

    /** @param text why, in the reader's language */
    record Trouble(AttemptOutcome outcome, String code, String text, long attempts) {}

    record AttemptsView(
            AttemptFigures all, List<Trouble> troubles, List<SettingFigures> settings, List<ChannelFigures> channels) {}

    private final AttemptStore store;
    private final ProblemCatalogue problems;
    private final ProblemTexts texts;
    private final CheckInWords words;
    private final Clock clock;

    AttemptsConsoleController(
            AttemptStore store, ProblemCatalogue problems, ProblemTexts texts, CheckInWords words, Clock clock) {
        this.store = store;
        this.problems = problems;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/console/api/activities/{activity}/attempts")
    @StaffMay(Permission.CHECKIN_READ)
    AttemptsView attempts(@PathVariable ActivityId activity, @RequestParam(defaultValue = "30") int days) {
        Duration back = Duration.ofDays(Math.clamp(days, 1, MOST_DAYS));
        LocalDate from = clock.instant().minus(back).atZone(ZoneOffset.UTC).toLocalDate();
        List<Counted> counts = store.of(activity, from);
        return new AttemptsView(AttemptFigures.of(counts), troubles(counts), settings(counts), channels(counts));
    }

    private List<Trouble> troubles(List<Counted> counts) {
        record Why(AttemptOutcome outcome, String code) {}
        Map<Why, Long> sums = counts.stream()
                .filter(counted -> TROUBLES.contains(counted.kind().outcome()))
                .collect(Collectors.groupingBy(
                        counted -> new Why(counted.kind().outcome(), counted.kind().reason()),
                        Collectors.summingLong(Counted::attempts)));
        return sums.entrySet().stream()
                .map(sum -> new Trouble(sum.getKey().outcome(), sum.getKey().code(), text(sum.getKey().code()), sum.getValue()))
                .sorted(Comparator.comparingLong(Trouble::attempts).reversed().thenComparing(Trouble::code))
                .toList();
    }

    private String text(String code) {
        if (code.isEmpty()) {
            return "";
        }
        if (!code.contains(".")) {
            return words.nameOf(Signal.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        // A title says when or where in brackets; of many tries there is no one such moment.
        String title = texts.title(problems.find(code), LocaleContextHolder.getLocale(), Map.of());
        return title.replace("()", "").replace("()", "").strip();
    }

    private static List<SettingFigures> settings(List<Counted> counts) {
        return grouped(counts, counted -> new Setting(
                        counted.kind().method(), counted.kind().stepSeconds(), counted.kind().errorCorrection()))
                .entrySet().stream()
                .map(group -> new SettingFigures(group.getKey(), AttemptFigures.of(group.getValue())))
                .sorted(Comparator.comparingLong((SettingFigures each) -> each.figures().attempts()).reversed())
                .toList();
    }

    private static List<ChannelFigures> channels(List<Counted> counts) {
        return grouped(counts, counted -> counted.kind().channel()).entrySet().stream()
                .map(group -> new ChannelFigures(group.getKey(), AttemptFigures.of(group.getValue())))
                .sorted(Comparator.comparingLong((ChannelFigures each) -> each.figures().attempts()).reversed())
                .toList();
    }

    private static <K> Map<K, List<Counted>> grouped(List<Counted> counts, Function<Counted, K> by) {
        return counts.stream().collect(Collectors.groupingBy(by));
    }
}
