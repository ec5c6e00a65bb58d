package io.mashang.checkin.attendance;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Duties;
import io.mashang.activities.Duty;
import io.mashang.activities.ParticipantId;
import io.mashang.checkin.model.WorkDay;
import io.mashang.checkin.model.WorkDay.Away;
import io.mashang.checkin.model.WorkDay.Passing;
import io.mashang.checkin.model.WorkDay.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What became of working days, computed anew each time: a record that arrives late, is undone or rejected, a correction and leave count at once.
 * Costs one statement for each of plan, sessions, check-ins and requests, whatever the activity has else.
 */
@Component
class DayResults {

    private static final Window NEVER = new Window(Instant.MAX, Instant.MIN);

    /** @param shift null without one */
    record DayResult(ParticipantId participant, LocalDate day, Duty.@Nullable Shift shift, WorkDay work) {}

    private record Place(ParticipantId participant, LocalDate day) {}

    private final Duties duties;
    private final PassingStore passings;
    private final RequestStore requests;
    private final Clock clock;

    DayResults(Duties duties, PassingStore passings, RequestStore requests, Clock clock) {
        this.duties = duties;
        this.passings = passings;
        this.requests = requests;
        this.clock = clock;
    }

    /** One for each of these people and each day between the two, both included: person by person, earliest first. */
    List<DayResult> of(ActivityId activity, Collection<ParticipantId> people, LocalDate from, LocalDate until) {
        Map<Place, Duty> planned = new HashMap<>();
        duties.of(activity, people, from.minusDays(1), until.plusDays(1))
                .forEach(duty -> planned.put(new Place(duty.participant(), duty.day()), duty));
        Map<ParticipantId, List<Passing>> came = passings(activity, people, planned.values());
        Map<ParticipantId, List<AttendanceRequest>> granted =
                requests.of(people, RequestState.APPROVED, from.minusDays(1), until.plusDays(1)).stream()
                        .collect(Collectors.groupingBy(AttendanceRequest::participant));
        List<DayResult> results = new ArrayList<>();
        for (ParticipantId person : people) {
            from.datesUntil(until.plusDays(1)).forEach(day -> results.add(
                    result(
                    new Place(person, day), planned, came.getOrDefault(person, List.of()), granted.getOrDefault(person, List.of()))));
        }
        return results;
    }

    private DayResult result(
            Place place, Map<Place, Duty> planned, List<Passing> passings, List<AttendanceRequest> granted) {
        Duty.Shift shift = shift(planned, place, 0);
        if (shift == null) {
            return new DayResult(place.participant(), place.day(), null, WorkDay.free(planned.containsKey(place)));
        }
        Window window = Window.of(shift(planned, place, -1), shift, shift(planned, place, 1));
        List<Passing> all = new ArrayList<>(passings);
        granted.forEach(request -> request.passing().ifPresent(all::add));
        List<Away> leave = granted.stream().flatMap(request -> request.away(place.day(), shift).stream()).toList();
        return new DayResult(place.participant(), place.day(), shift, WorkDay.of(shift, window, all, leave, clock.instant()));
    }

    private static Duty.@Nullable Shift shift(Map<Place, Duty> planned, Place place, int daysOff) {
        Duty duty = planned.get(new Place(place.participant(), place.day().plusDays(daysOff)));
        return duty == null ? null : duty.shift();
    }

    private Map<ParticipantId, List<Passing>> passings(ActivityId activity, Collection<ParticipantId> people, Collection<Duty> planned) {
        Window span = planned.stream()
                .map(Duty::shift)
                .filter(Objects::nonNull)
                .map(shift -> new Window(shift.opensAt(), shift.closesAt()))
                .reduce(NEVER, DayResults::both);
        return span.equals(NEVER) ? Map.of() : passings.of(people, duties.sessions(activity, span.from(), span.until()));
    }

    private static Window both(Window one, Window other) {
        return new Window(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.until().isAfter(other.until()) ? one.until() : other.until());
    }
}
