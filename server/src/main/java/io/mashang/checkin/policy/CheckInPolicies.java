package io.mashang.checkin.policy;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.Sessions;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.shared.Announcements;
import io.mashang.platform.shared.Remembered;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The policy of each activity, from memory: an answer may be a few seconds old. */
@Component
public class CheckInPolicies {

    private static final int MOST = 10_000;
    private static final Duration BOUND = Duration.ofSeconds(3);

    private final PolicyStore store;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Remembered<Long, CheckInPolicy> remembered;

    CheckInPolicies(PolicyStore store, Sessions sessions, AuditTrail audit, Announcements announcements) {
        this.store = store;
        this.sessions = sessions;
        this.audit = audit;
        this.remembered = new Remembered<>("checkin.policy", MOST, BOUND, announcements, Long::valueOf);
    }

    public CheckInPolicy of(ActivityId activity) {
        return remembered.get(activity.value(), known -> store.find(activity).orElse(CheckInPolicy.NONE));
    }

    CheckInPolicy stored(ActivityId activity) {
        mustExist(activity);
        return store.find(activity).orElse(CheckInPolicy.NONE);
    }

    @Transactional
    public void change(ActivityId activity, CheckInPolicy policy, StaffActor actor) {
        mustExist(activity);
        store.keep(activity, policy);
        store.moveDeadlines(activity, policy);
        audit.record(actor, "checkin.policy-changed", "activity:" + activity.text(), policy.plain());
        remembered.forget(activity.value());
    }

    private void mustExist(ActivityId activity) {
        if (sessions.of(activity).isEmpty()) {
            throw new Refused(ActivitiesProblem.ACTIVITY_UNKNOWN);
        }
    }
}
