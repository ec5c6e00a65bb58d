package io.mashang.activities.gate;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.GateId;
import io.mashang.activities.Gates;
import io.mashang.activities.gate.CheckOutRequest.Rule;
import io.mashang.activities.gate.GateStore.SpotKind;
import io.mashang.activities.venuecode.KnownSessions;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the entrances of an activity, and says whether its people check out. */
@Component
class ArrangeGates implements Gates {

    private static final int MOST = 50;

    private final GateStore store;
    private final KnownSessions known;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    ArrangeGates(GateStore store, KnownSessions known, AuditTrail audit, Ids ids, Clock clock) {
        this.store = store;
        this.known = known;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Gate> of(ActivityId activity) {
        return store.of(activity);
    }

    @Transactional
    public Gate add(ActivityId activity, String name, StaffActor actor) {
        mustExist(activity);
        if (store.of(activity).stream().filter(gate -> !gate.removed()).count() >= MOST) {
            throw new Refused(ActivitiesProblem.GATES_FULL);
        }
        GateId id = new GateId(ids.next());
        store.insert(id, activity, name, clock.instant());
        audit.record(actor, "activities.gate-added", "gate:" + id.text(), Map.of("activity", activity.text(), "name", name));
        return new Gate(id, name, false);
    }

    @Transactional
    public void rename(ActivityId activity, GateId id, String name, StaffActor actor) {
        if (!store.rename(activity, id, name)) {
            throw new Refused(ActivitiesProblem.GATE_UNKNOWN);
        }
        audit.record(actor, "activities.gate-renamed", "gate:" + id.text(), Map.of("name", name));
    }

    /** Removing twice changes nothing; records keep its name. */
    @Transactional
    public void remove(ActivityId activity, GateId id, StaffActor actor) {
        if (store.remove(activity, id, clock.instant())) {
            audit.record(actor, "activities.gate-removed", "gate:" + id.text(), Map.of("activity", activity.text()));
            known.forgetAll();
        }
    }

    /** @param gate null for none in particular */
    @Transactional
    public void put(ActivityId activity, SpotKind kind, long spot, @Nullable GateId gate, StaffActor actor) {
        boolean there = gate == null || store.of(activity).stream().anyMatch(one -> one.id().equals(gate) && !one.removed());
        if (!there || !store.put(activity, kind, spot, gate)) {
            throw new Refused(ActivitiesProblem.GATE_UNKNOWN);
        }
        audit.record(actor, "activities.gate-assigned", kind.name().toLowerCase(Locale.ROOT) + ":" + spot, Map.of(
                "gate", gate == null ? "" : gate.text()));
        known.forgetAll();
    }

    @Transactional
    public void setCheckOut(ActivityId activity, @Nullable Rule rule, StaffActor actor) {
        mustExist(activity);
        if (rule == null) {
            store.dropCheckOut(activity);
        } else {
            store.setCheckOut(activity, rule);
        }
        audit.record(actor, "activities.check-out-changed", "activity:" + activity.text(), Map.of("asked", rule != null));
        known.forgetAll();
    }

    private void mustExist(ActivityId activity) {
        if (!store.isActivity(activity)) {
            throw new Refused(ActivitiesProblem.ACTIVITY_UNKNOWN);
        }
    }
}
