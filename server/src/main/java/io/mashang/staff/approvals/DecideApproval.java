package io.mashang.staff.approvals;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.Approval;
import io.mashang.staff.ApprovalId;
import io.mashang.staff.ApprovedAction;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffProblem;
import io.mashang.staff.signin.StaffRights;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second person's decision: once, in time, and never that of whoever asked. */
@Component
class DecideApproval {

    private final ApprovalStore store;
    private final ObjectProvider<ApprovedAction> actions;
    private final StaffRights rights;
    private final AuditTrail audit;
    private final Clock clock;

    DecideApproval(ApprovalStore store, ObjectProvider<ApprovedAction> actions, StaffRights rights, AuditTrail audit, Clock clock) {
        this.store = store;
        this.actions = actions;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Approval approve(StaffActor actor, ApprovalId id) {
        Approval approved = decide(actor, id, Approval.State.APPROVED, "");
        actions.stream().filter(action -> action.kind().equals(approved.kind())).forEach(action -> action.approved(approved));
        return approved;
    }

    @Transactional
    public Approval decline(StaffActor actor, ApprovalId id, String reason) {
        return decide(actor, id, Approval.State.DECLINED, reason);
    }

    @Transactional
    public Approval withdraw(StaffActor actor, ApprovalId id) {
        if (!store.withdraw(id, actor, clock.instant())) {
            get(actor, id);
            throw new Refused(StaffProblem.APPROVAL_DECIDED);
        }
        return recorded(actor, id, "withdrawn");
    }

    /** What this member of staff may decide or ask for; never empty, so that it fits an SQL list. */
    Set<String> kindsFor(StaffActor actor) {
        Set<Permission> may = rights.of(actor.id()).map(StaffRights.Rights::permissions).orElse(Set.of());
        Set<String> kinds = actions.stream().filter(action -> may.contains(action.permission()))
                .map(ApprovedAction::kind).collect(Collectors.toSet());
        return kinds.isEmpty() ? Set.of("-") : kinds;
    }

    Approval get(StaffActor actor, ApprovalId id) {
        Approval approval = store.find(id, clock.instant()).orElseThrow(() -> new Refused(StaffProblem.APPROVAL_UNKNOWN));
        if (!kindsFor(actor).contains(approval.kind())) {
            throw new Refused(PlatformProblem.NOT_ALLOWED, Map.of("permission", approval.kind()));
        }
        return approval;
    }

    private Approval decide(StaffActor actor, ApprovalId id, Approval.State state, String reason) {
        Approval before = get(actor, id);
        if (!store.decide(id, state, actor, reason, clock.instant())) {
            throw new Refused(refusal(actor, before));
        }
        return recorded(actor, id, state == Approval.State.APPROVED ? "approved" : "declined");
    }

    private static StaffProblem refusal(StaffActor actor, Approval before) {
        if (before.askedBy().id().equals(actor.id())) {
            return StaffProblem.APPROVAL_OWN;
        }
        return before.state() == Approval.State.EXPIRED ? StaffProblem.APPROVAL_EXPIRED : StaffProblem.APPROVAL_DECIDED;
    }

    private Approval recorded(StaffActor actor, ApprovalId id, String how) {
        Approval approval = store.find(id, clock.instant()).orElseThrow();
        audit.record(actor, "staff.approval-" + how, approval.subject(),
                Map.of("kind", approval.kind(), "approval", id.text(), "askedBy", approval.askedBy().displayName()));
        return approval;
    }

    List<Approval> list(StaffActor actor, boolean waiting, long before, int most) {
        return store.list(kindsFor(actor), waiting, before, most, clock.instant());
    }
}
