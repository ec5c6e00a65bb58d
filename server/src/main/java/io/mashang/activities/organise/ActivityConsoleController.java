package io.mashang.activities.organise;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.Roster;
import io.mashang.activities.model.Phase;
import io.mashang.activities.organise.StoredActivity.StoredSession;
import io.mashang.activities.place.SiteStore;
import io.mashang.activities.series.PlanSessions;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.OpenToPhones;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/activities")
class ActivityConsoleController {

    record ActivityCodeView(String activityCode) {}

    /** How far back the sessions of a series are shown; older ones are in the calendar. */
    private static final Duration SERIES_SHOWN = Duration.ofDays(31);

    private final SaveActivity save;
    private final ArchiveActivity archive;
    private final ActivityStore activities;
    private final SessionStore sessions;
    private final SiteStore sites;
    private final PlanSessions planning;
    private final Roster roster;
    private final Clock clock;

    ActivityConsoleController(
            SaveActivity save, ArchiveActivity archive, ActivityStore activities, SessionStore sessions, SiteStore sites,
            PlanSessions planning, Roster roster, Clock clock) {
        this.save = save;
        this.archive = archive;
        this.activities = activities;
        this.sessions = sessions;
        this.sites = sites;
        this.planning = planning;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping
    @StaffMay(Permission.ACTIVITIES_READ)
    Page<ActivityRow> list(PageRequest page, @RequestParam(required = false) @Nullable Phase phase) {
        Instant now = clock.instant();
        List<StoredActivity> found = activities.list(page.search(), phase, now, page.before(), page.rows() + 1);
        List<ActivityId> ids = found.stream().map(StoredActivity::id).toList();
        Map<ActivityId, List<StoredSession>> ofActivity =
                sessions.of(ids, now).stream().collect(Collectors.groupingBy(StoredSession::activity));
        Map<ActivityId, Integer> participants = roster.listedCounts(ids);
        return Page.of(found, page.rows(), activity -> activity.id().value())
                .map(activity -> ActivityRow.of(
                        activity, ofActivity.getOrDefault(activity.id(), List.of()),
                        participants.getOrDefault(activity.id(), 0), now));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    @OpenToPhones
    ActivityView create(@Valid @RequestBody ActivityRequest request, StaffActor actor) {
        return view(save.create(request, actor));
    }

    @GetMapping("/{id}")
    @StaffMay(Permission.ACTIVITIES_READ)
    @OpenToPhones
    ActivityView one(@PathVariable ActivityId id) {
        return view(id);
    }

    @PutMapping("/{id}")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    ActivityView change(@PathVariable ActivityId id, @Valid @RequestBody ActivityRequest request, StaffActor actor) {
        save.change(id, request, actor);
        return view(id);
    }

    @PostMapping("/{id}/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void archive(@PathVariable ActivityId id, StaffActor actor) {
        archive.archive(id, actor);
    }

    @PostMapping("/{id}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void restore(@PathVariable ActivityId id, StaffActor actor) {
        archive.restore(id, actor);
    }

    @PostMapping("/{id}/activity-code")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    ActivityCodeView replaceCode(@PathVariable ActivityId id, StaffActor actor) {
        return new ActivityCodeView(archive.replaceCode(id, actor));
    }

    private ActivityView view(ActivityId id) {
        StoredActivity activity = activities.find(id).orElseThrow(() -> new Refused(ActivitiesProblem.ACTIVITY_UNKNOWN));
        int participants = roster.listedCounts(List.of(id)).getOrDefault(id, 0);
        Instant now = clock.instant();
        Instant shownFrom = (activity.lastClosesAt().isBefore(now) ? activity.lastClosesAt() : now).minus(SERIES_SHOWN);
        return ActivityView.of(
                activity, sites.of(id), sessions.of(List.of(id), shownFrom), planning.of(id), participants, now);
    }
}
