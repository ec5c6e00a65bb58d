package io.mashang.activities.series;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.model.DailyTime;
import io.mashang.activities.model.DayRule;
import io.mashang.activities.model.HolidayRule;
import io.mashang.activities.model.Series;
import io.mashang.platform.problem.FieldProblem;
import io.mashang.platform.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How an activity repeats, by the clock of its own zone.
 *
 * @param rule an RFC 5545 rule that names days, for example {@code FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231}
 * @param excludedDays days of the rule without sessions
 * @param extraDays days with sessions besides the rule
 */
public record SeriesRequest(
        @NotNull LocalDate startsOn,
        @NotBlank @Size(max = 200) String rule,
        @NotEmpty @Size(max = 12) List<@Valid Time> times,
        @NotNull HolidayRule holidays,
        @NotNull @Size(max = 400) List<LocalDate> excludedDays,
        @NotNull @Size(max = 400) List<LocalDate> extraDays) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2150, 1, 1);

    /**
     * One session of each day.
     *
     * @param no names it inside the series: give it back to change its hours; null for a new one
     * @param endsDaysLater 0 when it ends on the same day, 1 for a night
     */
    public record Time(
            @Nullable @Min(1) @Max(10_000) Integer no,
            @NotNull LocalTime startsAt,
            @NotNull LocalTime endsAt,
            @Min(0) @Max(30) int endsDaysLater,
            @Min(0) @Max(1440) int opensBeforeMinutes,
            @Nullable @Min(0) @Max(1440) Integer lateAfterMinutes) {

        static Time of(DailyTime time) {
            return new Time(
                    time.no(), time.startsAt(), time.endsAt(), time.endsDaysLater(), time.opensBeforeMinutes(),
                    time.lateAfterMinutes());
        }

        DailyTime named(int name) {
            return new DailyTime(name, startsAt, endsAt, endsDaysLater, opensBeforeMinutes, lateAfterMinutes);
        }
    }

    static SeriesRequest of(Series series) {
        return new SeriesRequest(
                series.startsOn(), series.rule().toString(), series.times().stream().map(Time::of).toList(), series.holidays(),
                series.excluded().stream().sorted().toList(), series.extra().stream().sorted().toList());
    }

    /** Refused when the rule, its first day or its hours cannot be. */
    public Series series() {
        if (startsOn.isBefore(EARLIEST) || startsOn.isAfter(LATEST)) {
            throw new Refused(ActivitiesProblem.SERIES_RULE_INVALID);
        }
        return new Series(startsOn, parsedRule(), named(), holidays, new TreeSet<>(excludedDays), new TreeSet<>(extraDays));
    }

    private DayRule parsedRule() {
        try {
            return DayRule.of(rule);
        } catch (IllegalArgumentException e) {
            throw new Refused(ActivitiesProblem.SERIES_RULE_INVALID);
        }
    }

    private List<DailyTime> named() {
        int last = times.stream().map(Time::no).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(0);
        List<DailyTime> named = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            Integer no = times.get(i).no();
            DailyTime time = times.get(i).named(no == null ? ++last : no);
            if (!time.isInOrder() || named.stream().anyMatch(other -> other.no() == time.no())) {
                throw new Refused(ActivitiesProblem.SESSION_TIMES_INVALID)
                        .onFields(new FieldProblem("series.times[" + i + "].endsAt", String.valueOf(i + 1)));
            }
            named.add(time);
        }
        return named;
    }
}
