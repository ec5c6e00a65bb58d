package io.mashang.staff.approvals;

import io.mashang.platform.ids.Ids;
import io.mashang.staff.Approval;
import io.mashang.staff.ApprovalId;
import io.mashang.staff.Approvals;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class AskApproval implements Approvals {

    static final Duration WAITS = Duration.ofHours(48);

    private final ApprovalStore store;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    AskApproval(ApprovalStore store, AuditTrail audit, Ids ids, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public ApprovalId ask(StaffActor by, String kind, String subject, Map<String, ?> detail) {
        Instant now = clock.instant();
        var id = new ApprovalId(ids.next());
        store.insert(new Approval(id, kind, subject, Map.copyOf(detail), by, now, now.plus(WAITS), Approval.State.WAITING, null, null, ""));
        audit.record(by, "staff.approval-asked", subject, Map.of("kind", kind, "approval", id.text()));
        return id;
    }
}
