package io.mashang.checkin.attendance;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Duties;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what people may ask for from now on; what was asked for stays. */
@Component
class KeepAttendancePolicy {

    private final RequestStore store;
    private final Duties duties;
    private final AuditTrail audit;

    KeepAttendancePolicy(RequestStore store, Duties duties, AuditTrail audit) {
        this.store = store;
        this.duties = duties;
        this.audit = audit;
    }

    @Transactional
    public AttendancePolicy keep(ActivityId activity, AttendancePolicy policy, StaffActor actor) {
        duties.zone(activity);
        store.keep(activity, policy);
        audit.record(actor, "checkin.attendance-policy-changed", "activity:" + activity.text(), Map.of(
                "correctionDays", policy.correctionDays(), "correctionsPerMonth", policy.correctionsPerMonth()));
        return policy;
    }
}
