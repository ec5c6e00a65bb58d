package io.mashang.activities.organise;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.Method;
import io.mashang.activities.venuecode.KnownSessions;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts an activity away and takes it out again; doing either twice changes nothing. Also replaces its activity code. */
@Component
class ArchiveActivity {

    private static final int SALT_BYTES = 16;

    private final ActivityStore activities;
    private final SaveActivity save;
    private final AuditTrail audit;
    private final KnownSessions known;
    private final DrawAgain draw;
    private final Clock clock;

    ArchiveActivity(
            ActivityStore activities, SaveActivity save, AuditTrail audit, KnownSessions known, DrawAgain draw, Clock clock) {
        this.activities = activities;
        this.save = save;
        this.audit = audit;
        this.known = known;
        this.draw = draw;
        this.clock = clock;
    }

    void archive(ActivityId id, StaffActor actor) {
        draw.untilFree(() -> {
            StoredActivity activity = mustFind(id);
            if (activities.archive(id, clock.instant())) {
                audit.record(actor, "activities.activity-archived", subject(id), Map.of("title", activity.settings().title()));
            }
            return id;
        });
        known.forgetAll();
    }

    void restore(ActivityId id, StaffActor actor) {
        draw.untilFree(() -> {
            StoredActivity activity = mustFind(id);
            String code = usesCode(activity) ? save.newCode() : null;
            if (activities.restore(id, code, draw.bytes(SALT_BYTES))) {
                audit.record(actor, "activities.activity-restored", subject(id), Map.of("title", activity.settings().title()));
            }
            return id;
        });
        known.forgetAll();
    }

    String replaceCode(ActivityId id, StaffActor actor) {
        String code = draw.untilFree(() -> {
            String drawn = save.newCode();
            if (!usesCode(mustFind(id)) || !activities.replaceCode(id, drawn)) {
                throw new Refused(ActivitiesProblem.ARCHIVED);
            }
            audit.record(actor, "activities.activity-code-replaced", subject(id), Map.of());
            return drawn;
        });
        known.forgetAll();
        return code;
    }

    private StoredActivity mustFind(ActivityId id) {
        return activities.find(id).orElseThrow(() -> new Refused(ActivitiesProblem.ACTIVITY_UNKNOWN));
    }

    private static boolean usesCode(StoredActivity activity) {
        return activity.settings().methods().contains(Method.ACTIVITY_CODE);
    }

    private static String subject(ActivityId id) {
        return "activity:" + id.text();
    }
}
