package io.mashang.checkin.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.Duty;
import io.mashang.activities.ShiftColour;
import io.mashang.activities.ShiftId;
import io.mashang.activities.model.ShiftHours;
import io.mashang.checkin.Direction;
import io.mashang.checkin.model.WorkDay.Away;
import io.mashang.checkin.model.WorkDay.Passing;
import io.mashang.checkin.model.WorkDay.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkDayTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    private static ShiftHours hours(String from, String until, boolean pause) {
        return new ShiftHours(
                LocalTime.parse(from), LocalTime.parse(until), 60, 5, 10, 120, pause ? LocalTime.of(12, 0) : null,
                pause ? LocalTime.of(13, 0) : null, true);
    }

    private static Duty.Shift on(ShiftHours hours, LocalDate day, ZoneId zone) {
        return hours.on(day, zone, new ShiftId(1), "班", ShiftColour.BLUE);
    }

    private static Duty.Shift dayShift() {
        return on(hours("09:00", "18:00", true), MONDAY, SHANGHAI);
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Instant today(String time) {
        return at("2026-03-02T" + time, SHANGHAI);
    }

    private static Passing passing(Direction direction, Instant at) {
        return new Passing(direction, at, "STAFF", false);
    }

    private static WorkDay worked(Duty.Shift shift, @Nullable Instant in, @Nullable Instant out, List<Away> leave, Instant now) {
        List<Passing> passings = new ArrayList<>();
        if (in != null) {
            passings.add(passing(Direction.IN, in));
        }
        if (out != null) {
            passings.add(passing(Direction.OUT, out));
        }
        return WorkDay.of(shift, Window.of(null, shift, null), passings, leave, now);
    }

    @ParameterizedTest
    @CsvSource({
        "08:00:00, 18:00:00, NORMAL, 0, 0", "09:05:59, 17:50:00, NORMAL, 0, 0", "09:06:00, 18:00:00, LATE, 6, 0",
        "09:00:00, 17:49:59, EARLY, 0, 11", "09:00:00, 17:50:00, NORMAL, 0, 0", "09:06:30, 17:30:00, LATE, 6, 30",
        "07:59:59, 18:00:00, MISSING_IN, 0, 0", "08:59:00, 19:59:59, NORMAL, 0, 0", "08:59:00, 20:00:00, MISSING_OUT, 0, 0",
        ", 18:00:00, MISSING_IN, 0, 0", "09:00:00, , MISSING_OUT, 0, 0", "09:30:00, , MISSING_OUT, 30, 0", ", , ABSENT, 0, 0"
    })
    void judgesToTheMinute(@Nullable String in, @Nullable String out, DayState state, int late, int early) {
        WorkDay day = worked(
                dayShift(), in == null ? null : today(in), out == null ? null : today(out), List.of(), today("23:00:00"));

        assertThat(day.state()).isEqualTo(state);
        assertThat(day.lateMinutes()).isEqualTo(late);
        assertThat(day.earlyMinutes()).isEqualTo(early);
    }

    @ParameterizedTest
    @CsvSource({
        ", 07:00:00, AWAITED", ", 19:59:59, AWAITED", ", 20:00:00, ABSENT", "08:30:00, 10:00:00, WORKING", "09:30:00, 10:00:00, LATE",
        "08:30:00, 20:00:00, MISSING_OUT"
    })
    void waitsUntilTheWindowCloses(@Nullable String in, String now, DayState state) {
        assertThat(worked(dayShift(), in == null ? null : today(in), null, List.of(), today(now)).state()).isEqualTo(state);
    }

    @Test
    void isNormalWithoutACheckOutWhereNoneIsAskedFor() {
        ShiftHours noOut = new ShiftHours(LocalTime.of(9, 0), LocalTime.of(18, 0), 60, 5, 10, 120, null, null, false);

        assertThat(worked(on(noOut, MONDAY, SHANGHAI), today("09:00:00"), null, List.of(), today("23:00:00")).state())
                .isEqualTo(DayState.NORMAL);
    }

    @Test
    void takesTheFirstComingAndTheLastLeaving() {
        Duty.Shift shift = dayShift();
        List<Passing> passings = List.of(
                passing(Direction.OUT, today("12:00:00")), passing(Direction.IN, today("13:10:00")),
                passing(Direction.IN, today("08:55:00")), passing(Direction.OUT, today("18:01:00")));

        WorkDay day = WorkDay.of(shift, Window.of(null, shift, null), passings, List.of(), today("23:00:00"));

        assertThat(day.state()).isEqualTo(DayState.NORMAL);
        assertThat(day.in()).isEqualTo(passings.get(2));
        assertThat(day.out()).isEqualTo(passings.get(3));
    }

    @Test
    void countsWhatWaitsForReviewAndSaysSo() {
        Duty.Shift shift = dayShift();
        List<Passing> passings = List.of(
                new Passing(Direction.IN, today("09:00:00"), "ROTATING_QR", true), passing(Direction.OUT, today("18:00:00")));

        WorkDay day = WorkDay.of(shift, Window.of(null, shift, null), passings, List.of(), today("23:00:00"));

        assertThat(day.state()).isEqualTo(DayState.NORMAL);
        assertThat(day.pending()).isTrue();
    }

    @Test
    void givesANightToTheDayOnWhichItBegins() {
        Duty.Shift night = on(hours("22:00", "06:00", false), MONDAY, SHANGHAI);

        WorkDay day = worked(
                night, at("2026-03-02T22:06:00", SHANGHAI), at("2026-03-03T05:55:00", SHANGHAI), List.of(), at("2026-03-03T12:00:00", SHANGHAI));

        assertThat(day.state()).isEqualTo(DayState.LATE);
        assertThat(day.lateMinutes()).isEqualTo(6);
        assertThat(day.earlyMinutes()).isZero();
    }

    @Test
    void givesEachPassingToOneOfTwoNeighbouringShifts() {
        ShiftHours wide = new ShiftHours(LocalTime.of(22, 0), LocalTime.of(6, 0), 360, 0, 0, 360, null, null, true);
        Duty.Shift night = on(wide, MONDAY, SHANGHAI);
        Duty.Shift next = on(hours("09:00", "18:00", false), MONDAY.plusDays(1), SHANGHAI);

        Window ofNight = Window.of(null, night, next);
        Window ofNext = Window.of(night, next, null);

        assertThat(ofNight.until()).isEqualTo(at("2026-03-03T07:30:00", SHANGHAI));
        assertThat(ofNext.from()).isEqualTo(at("2026-03-03T08:00:00", SHANGHAI));
        assertThat(ofNight.contains(at("2026-03-03T07:29:59", SHANGHAI))).isTrue();
        assertThat(ofNight.contains(at("2026-03-03T08:30:00", SHANGHAI))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks go forward at 02:00 on the 29th of March and back at 03:00 on the 25th of October.
        "2026-03-28, 2026-03-29T05:49:00, 11", "2026-03-28, 2026-03-29T05:50:00, 0", "2026-10-24, 2026-10-25T05:49:00, 11",
        "2026-10-24, 2026-10-25T05:50:00, 0"
    })
    void countsByTheClockWhenItChangesDuringANight(String day, String left, int early) {
        Duty.Shift night = on(hours("22:00", "06:00", false), LocalDate.parse(day), BERLIN);

        WorkDay result = worked(night, night.startsAt(), at(left, BERLIN), List.of(), night.closesAt());

        assertThat(result.earlyMinutes()).isEqualTo(early);
        assertThat(result.state()).isEqualTo(early > 0 ? DayState.EARLY : DayState.NORMAL);
    }

    @Test
    void countsTheSecondOfTwoEqualHoursAsAnHourLater() {
        Duty.Shift night = on(hours("02:30", "10:00", false), LocalDate.parse("2026-10-25"), BERLIN);

        WorkDay day = worked(night, Instant.parse("2026-10-25T01:30:00Z"), night.endsAt(), List.of(), night.closesAt());

        assertThat(day.lateMinutes()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 18:00, , , LEAVE, 0, 0", "09:00, 12:00, 13:05:59, 18:00:00, NORMAL, 0, 0", "09:00, 12:00, 13:06:00, 18:00:00, LATE, 6, 0",
        "13:00, 18:00, 09:00:00, 11:50:00, NORMAL, 0, 0", "13:00, 18:00, 09:00:00, 11:49:00, EARLY, 0, 11",
        "09:00, 10:00, 10:20:00, 18:00:00, LATE, 20, 0", "16:00, 18:00, 09:00:00, 16:00:00, NORMAL, 0, 0",
        "14:00, 15:00, 09:00:00, 18:00:00, NORMAL, 0, 0", "09:00, 12:00, , , ABSENT, 0, 0"
    })
    void expectsOnlyWhatIsLeftBesideLeave(
            String from, String until, @Nullable String in, @Nullable String out, DayState state, int late, int early) {
        Away away = new Away(today(from + ":00"), today(until + ":00"));

        WorkDay day = worked(
                dayShift(), in == null ? null : today(in), out == null ? null : today(out), List.of(away), today("23:00:00"));

        assertThat(day.state()).isEqualTo(state);
        assertThat(day.lateMinutes()).isEqualTo(late);
        assertThat(day.earlyMinutes()).isEqualTo(early);
    }

    @Test
    void isWhollyAwayOnTwoHalves() {
        Duty.Shift shift = dayShift();
        Duty.Pause halves = WorkDay.halves(shift);
        List<Away> both = List.of(new Away(halves.until(), shift.endsAt()), new Away(shift.startsAt(), halves.from()));

        assertThat(worked(shift, null, null, both, today("23:00:00")).state()).isEqualTo(DayState.LEAVE);
    }

    @Test
    void cutsAShiftWithoutABreakInTheMiddle() {
        Duty.Pause halves = WorkDay.halves(on(hours("22:00", "06:00", false), LocalDate.parse("2026-03-28"), BERLIN));

        assertThat(halves.from()).isEqualTo(halves.until());
        assertThat(halves.from()).isEqualTo(at("2026-03-28T22:00:00", BERLIN).plus(Duration.ofMinutes(210)));
    }

    @Test
    void isFreeWithoutAShift() {
        assertThat(WorkDay.free(true).state()).isEqualTo(DayState.REST);
        assertThat(WorkDay.free(false).state()).isEqualTo(DayState.UNPLANNED);
    }
}
