package io.mashang.activities.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.activities.SessionId;
import io.mashang.activities.model.Series.Occurrence;
import io.mashang.activities.model.Series.Slot;
import io.mashang.activities.model.SeriesChange.Planned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FAR = LocalDate.parse("2030-01-01");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "FREQ=DAILY;COUNT=3 | 2026-11-23 | 2026-11-23,2026-11-24,2026-11-25",
        "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3 | 2026-11-23 | 2026-11-23,2026-11-25,2026-11-30",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20261221 | 2026-11-23 | 2026-11-23,2026-12-07,2026-12-21",
        "FREQ=MONTHLY;BYDAY=-1FR;COUNT=2 | 2026-11-01 | 2026-11-27,2026-12-25",
        "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2 | 2027-01-31 | 2027-01-31,2027-03-31",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=1 | 2026-11-23 | 2028-02-29"
    })
    void namesTheDaysOfARule(String rule, LocalDate startsOn, String days) {
        assertThat(DayRule.of(rule).days(startsOn, FAR)).hasToString("[" + days.replace(",", ", ") + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9,10", "FREQ=SECONDLY;COUNT=5", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=1000000",
        "FREQ=DAILY;INTERVAL=100000", "FREQ=DAILY;UNTIL=20261221T000000Z", "every day", "FREQ=WEEKLY;BYDAY=XX", "RRULE:FREQ=DAILY"
    })
    void takesOnlyRulesThatNameDays(String rule) {
        assertThatThrownBy(() -> DayRule.of(rule)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsForARuleThatNamesNoDayAtAll() {
        assertThat(DayRule.of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").days(LocalDate.parse("2026-01-01"), FAR)).isEmpty();
    }

    @Test
    void keepsAnEndlessRuleWithinBounds() {
        DayRule daily = DayRule.of("FREQ=DAILY");

        assertThat(daily.isEndless()).isTrue();
        assertThat(daily.days(LocalDate.parse("2026-01-01"), LocalDate.parse("2199-01-01"))).hasSize(DayRule.MOST_DAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-28, 2026-03-28T08:00:00Z", "Europe/Berlin, 2026-03-29, 2026-03-29T07:00:00Z",
        "Europe/Berlin, 2026-10-24, 2026-10-24T07:00:00Z", "Europe/Berlin, 2026-10-25, 2026-10-25T08:00:00Z",
        "America/New_York, 2026-03-07, 2026-03-07T14:00:00Z", "America/New_York, 2026-03-08, 2026-03-08T13:00:00Z",
        "America/New_York, 2026-11-01, 2026-11-01T14:00:00Z", "Asia/Shanghai, 2026-03-29, 2026-03-29T01:00:00Z",
        "Asia/Shanghai, 2026-10-25, 2026-10-25T01:00:00Z", "Asia/Kathmandu, 2026-03-29, 2026-03-29T03:15:00Z"
    })
    void startsAtNineByTheClockOnTheWallOnBothSidesOfAClockChange(ZoneId zone, LocalDate day, Instant starts) {
        assertThat(time("09:00", "12:00", 0).on(day, zone).startsAt()).isEqualTo(starts);
    }

    @Test
    void movesAStartThatTheClocksSkipBehindTheGapAndKeepsALength() {
        LocalDate spring = LocalDate.parse("2026-03-29");
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        SessionTimes inGap = time("02:15", "02:45", 0).on(spring, berlin);
        assertThat(inGap.startsAt()).isEqualTo(Instant.parse("2026-03-29T01:15:00Z"));
        assertThat(inGap.endsAt()).isEqualTo(Instant.parse("2026-03-29T01:45:00Z"));

        SessionTimes startInGap = time("02:30", "03:00", 0).on(spring, berlin);
        assertThat(startInGap.startsAt()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(Duration.between(startInGap.startsAt(), startInGap.endsAt())).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void takesTheFirstOfTwoEqualTimesWhenTheClocksGoBack() {
        SessionTimes twice = time("02:30", "03:30", 0).on(LocalDate.parse("2026-10-25"), ZoneId.of("Europe/Berlin"));

        assertThat(twice.startsAt()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(twice.endsAt()).isEqualTo(Instant.parse("2026-10-25T02:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28, 7", "2026-10-24, 9", "2026-11-23, 8"})
    void lastsANightByTheClockOnTheWall(LocalDate day, int hours) {
        SessionTimes night = time("22:00", "06:00", 1).on(day, ZoneId.of("Europe/Berlin"));

        assertThat(Duration.between(night.startsAt(), night.endsAt())).isEqualTo(Duration.ofHours(hours));
        assertThat(night.areInOrder()).isTrue();
    }

    @Test
    void hasNoSessionOnTheDayThatSamoaSkipped() {
        Series daily = series("FREQ=DAILY", "2011-12-28", HolidayRule.IGNORE, Set.of(), Set.of());

        List<Occurrence> found = daily.occurrences(
                ZoneId.of("Pacific/Apia"), Holidays.NONE, LocalDate.parse("2011-12-29"), LocalDate.parse("2011-12-31"));

        assertThat(found).extracting(one -> one.slot().day().toString()).containsExactly("2011-12-29", "2011-12-31");
        assertThat(found).extracting(one -> one.times().startsAt()).doesNotHaveDuplicates();
    }

    @Test
    void hasSeveralSessionsADay() {
        Series twice = new Series(
                LocalDate.parse("2026-11-23"), DayRule.of("FREQ=DAILY;COUNT=2"),
                List.of(new DailyTime(2, LocalTime.of(14, 0), LocalTime.of(17, 0), 0, 30, 10), time("09:00", "12:00", 0)),
                HolidayRule.IGNORE, Set.of(), Set.of());

        assertThat(occurrences(twice, Holidays.NONE)).extracting(Occurrence::slot).containsExactly(
                slot("2026-11-23", 1), slot("2026-11-23", 2), slot("2026-11-24", 1), slot("2026-11-24", 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "IGNORE | 2026-09-30,2026-10-01,2026-10-02", "SKIP | 2026-09-30", "WORKDAYS | 2026-09-27,2026-09-30"
    })
    void mindsHolidaysAndTheDaysThatMakeUpForThem(HolidayRule rule, String days) {
        Series week = series("FREQ=WEEKLY;BYDAY=WE,TH,FR;UNTIL=20261002", "2026-09-27", rule, Set.of(), Set.of());
        Holidays national = new Holidays(
                Set.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02")),
                Set.of(LocalDate.parse("2026-09-27"), LocalDate.parse("2026-10-10")));

        assertThat(occurrences(week, national)).extracting(one -> one.slot().day().toString()).containsExactly(days.split(","));
    }

    @Test
    void leavesExcludedDaysOutAndTakesExtraDaysInEvenOnAHoliday() {
        Series week = series(
                "FREQ=DAILY;COUNT=3", "2026-11-23", HolidayRule.SKIP, Set.of(LocalDate.parse("2026-11-24")),
                Set.of(LocalDate.parse("2026-11-29"), LocalDate.parse("2026-11-25")));
        Holidays calendar = new Holidays(Set.of(LocalDate.parse("2026-11-25")), Set.of());

        assertThat(occurrences(week, calendar)).extracting(one -> one.slot().day().toString())
                .containsExactly("2026-11-23", "2026-11-25", "2026-11-29");
    }

    @Test
    void changesOnlyFutureSessionsWithoutCheckIns() {
        Instant now = Instant.parse("2026-11-24T02:00:00Z");
        List<Occurrence> before = occurrences(series("FREQ=DAILY;COUNT=5", "2026-11-23", HolidayRule.IGNORE, Set.of(), Set.of()), Holidays.NONE);
        List<Planned> there = before.stream().map(one -> planned(one, one.slot().day().equals(LocalDate.parse("2026-11-26")))).toList();
        Series later = new Series(
                LocalDate.parse("2026-11-23"), DayRule.of("FREQ=DAILY;COUNT=4"), List.of(time("10:00", "12:00", 0)), HolidayRule.IGNORE,
                Set.of(), Set.of(LocalDate.parse("2026-11-29")));

        SeriesChange change = SeriesChange.of(occurrences(later, Holidays.NONE), there, Set.of(new SessionId(24)), now);

        assertThat(change.keptWithCheckIns()).as("23 is over, 24 runs").isEqualTo(2);
        assertThat(change.changed()).containsOnlyKeys(new SessionId(25));
        assertThat(change.unchanged()).as("26 was moved by hand").isEqualTo(1);
        assertThat(change.removed()).containsExactly(new SessionId(27));
        assertThat(change.added()).extracting(Occurrence::slot).containsExactly(slot("2026-11-29", 1));
    }

    @Test
    void keepsASessionWithCheckInsThatWasMovedAheadOfNow() {
        List<Occurrence> before = occurrences(series("FREQ=DAILY;COUNT=1", "2026-11-23", HolidayRule.IGNORE, Set.of(), Set.of()), Holidays.NONE);
        Planned session = planned(before.getFirst(), false);

        SeriesChange change = SeriesChange.of(List.of(), List.of(session), Set.of(session.id()), Instant.parse("2026-11-20T00:00:00Z"));

        assertThat(change.isNothing()).isTrue();
        assertThat(change.keptWithCheckIns()).isEqualTo(1);
    }

    @Test
    void addsNoSessionThatIsOverAlready() {
        List<Occurrence> wanted = occurrences(series("FREQ=DAILY;COUNT=3", "2026-11-23", HolidayRule.IGNORE, Set.of(), Set.of()), Holidays.NONE);

        SeriesChange change = SeriesChange.of(wanted, List.of(), Set.of(), Instant.parse("2026-11-24T02:00:00Z"));

        assertThat(change.added()).extracting(one -> one.slot().day().toString()).containsExactly("2026-11-24", "2026-11-25");
    }

    private static List<Occurrence> occurrences(Series series, Holidays calendar) {
        return series.occurrences(SHANGHAI, calendar, LocalDate.parse("2026-01-01"), FAR);
    }

    private static Series series(String rule, String startsOn, HolidayRule holidays, Set<LocalDate> excluded, Set<LocalDate> extra) {
        return new Series(
                LocalDate.parse(startsOn), DayRule.of(rule), List.of(time("09:00", "12:00", 0)), holidays, excluded, extra);
    }

    private static DailyTime time(String from, String until, int daysLater) {
        return new DailyTime(1, LocalTime.parse(from), LocalTime.parse(until), daysLater, 30, 10);
    }

    private static Planned planned(Occurrence occurrence, boolean moved) {
        return new Planned(new SessionId(occurrence.slot().day().getDayOfMonth()), occurrence.slot(), occurrence.times(), moved);
    }

    private static Slot slot(String day, int no) {
        return new Slot(LocalDate.parse(day), no);
    }
}
