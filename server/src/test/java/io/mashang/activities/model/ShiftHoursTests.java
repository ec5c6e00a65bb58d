package io.mashang.activities.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.Duty;
import io.mashang.activities.ShiftColour;
import io.mashang.activities.ShiftId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftHoursTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ShiftId DAY = new ShiftId(1);
    private static final ShiftId NIGHT = new ShiftId(2);

    private static ShiftHours hours(String from, String until, @Nullable String breakFrom, @Nullable String breakUntil) {
        return new ShiftHours(
                LocalTime.parse(from), LocalTime.parse(until), 60, 5, 5, 120, breakFrom == null ? null : LocalTime.parse(breakFrom),
                breakUntil == null ? null : LocalTime.parse(breakUntil), true);
    }

    private static Duty.Shift on(ShiftHours hours, String day, ZoneId zone) {
        return hours.on(LocalDate.parse(day), zone, DAY, "班", ShiftColour.BLUE);
    }

    @Test
    void givesTheMomentsOfADayShift() {
        Duty.Shift shift = on(hours("09:00", "18:00", "12:00", "13:00"), "2026-03-02", SHANGHAI);

        assertThat(shift.opensAt()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(shift.startsAt()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(shift.lateAfter()).isEqualTo("2026-03-02T01:05:00Z");
        assertThat(shift.earlyBefore()).isEqualTo("2026-03-02T09:55:00Z");
        assertThat(shift.endsAt()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(shift.closesAt()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(shift.pause()).isEqualTo(new Duty.Pause(Instant.parse("2026-03-02T04:00:00Z"), Instant.parse("2026-03-02T05:00:00Z")));
    }

    @Test
    void endsANightShiftAndItsBreakOnTheNextDay() {
        Duty.Shift shift = on(hours("22:00", "06:00", "02:00", "02:30"), "2026-03-02", SHANGHAI);

        assertThat(shift.startsAt()).isEqualTo("2026-03-02T14:00:00Z");
        assertThat(shift.endsAt()).isEqualTo("2026-03-02T22:00:00Z");
        assertThat(shift.pause()).isEqualTo(new Duty.Pause(Instant.parse("2026-03-02T18:00:00Z"), Instant.parse("2026-03-02T18:30:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28,7", "2026-10-24,9", "2026-06-10,8"})
    void makesANightShorterOrLongerWhenTheClocksChange(String day, int lasts) {
        Duty.Shift shift = on(hours("22:00", "06:00", null, null), day, BERLIN);

        assertThat(Duration.between(shift.startsAt(), shift.endsAt())).hasHours(lasts);
        assertThat(shift.endsAt().atZone(BERLIN).toLocalTime()).isEqualTo("06:00");
    }

    @Test
    void startsAfterTheGapWhenTheClocksSkipItsBegin() {
        Duty.Shift shift = on(hours("02:30", "10:00", null, null), "2026-03-29", BERLIN);

        assertThat(shift.startsAt()).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(shift.lateAfter()).isEqualTo("2026-03-29T01:35:00Z");
    }

    @Test
    void startsAtTheFirstOfTwoEqualTimes() {
        assertThat(on(hours("02:30", "10:00", null, null), "2026-10-25", BERLIN).startsAt()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void keepsItsLengthWhenAGapWouldLeaveItWithoutAny() {
        Duty.Shift shift = on(hours("02:00", "03:00", null, null), "2026-03-29", BERLIN);

        assertThat(Duration.between(shift.startsAt(), shift.endsAt())).hasMinutes(60);
    }

    @Test
    void lastsAWholeDayWhenItEndsWhenItStarts() {
        Duty.Shift shift = on(hours("08:00", "08:00", null, null), "2026-03-02", SHANGHAI);

        assertThat(Duration.between(shift.startsAt(), shift.endsAt())).hasHours(24);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00,18:00,12:00,13:00,true", "22:00,06:00,02:00,02:30,true", "22:00,06:00,23:00,01:00,true",
        "09:00,18:00,13:00,12:00,false", "09:00,18:00,08:00,10:00,false", "09:00,18:00,17:00,19:00,false",
        "09:00,18:00,09:00,10:00,false", "09:00,09:10,,,false", "09:00,09:11,,,true", "09:00,18:00,12:00,,false"
    })
    void knowsWhetherItIsInOrder(String from, String until, @Nullable String breakFrom, @Nullable String breakUntil, boolean inOrder) {
        assertThat(hours(from, until, breakFrom, breakUntil).isInOrder()).isEqualTo(inOrder);
    }

    @Test
    void refusesAWindowOfMoreThanADayAndAHalf() {
        assertThat(new ShiftHours(LocalTime.of(8, 0), LocalTime.of(8, 0), 720, 0, 0, 1, null, null, false).isInOrder()).isFalse();
        assertThat(new ShiftHours(LocalTime.of(8, 0), LocalTime.of(8, 0), 720, 0, 0, 0, null, null, false).isInOrder()).isTrue();
    }

    @Test
    void repeatsAWeekAndMindsHolidays() {
        List<@Nullable ShiftId> week = Arrays.asList(DAY, DAY, NIGHT, DAY, DAY, null, null);
        Holidays calendar = new Holidays(Set.of(LocalDate.parse("2026-10-01")), Set.of(LocalDate.parse("2026-10-10")));
        LocalDate holiday = LocalDate.parse("2026-10-01");
        LocalDate workedSaturday = LocalDate.parse("2026-10-10");

        assertThat(new WeekPattern(week, HolidayRule.IGNORE).on(holiday, calendar)).contains(DAY);
        assertThat(new WeekPattern(week, HolidayRule.SKIP).on(holiday, calendar)).isEmpty();
        assertThat(new WeekPattern(week, HolidayRule.WORKDAYS).on(holiday, calendar)).isEmpty();
        assertThat(new WeekPattern(week, HolidayRule.SKIP).on(workedSaturday, calendar)).isEmpty();
        assertThat(new WeekPattern(week, HolidayRule.WORKDAYS).on(workedSaturday, calendar)).contains(DAY);
        assertThat(new WeekPattern(week, HolidayRule.SKIP).on(LocalDate.parse("2026-10-07"), calendar)).contains(NIGHT);
    }
}
