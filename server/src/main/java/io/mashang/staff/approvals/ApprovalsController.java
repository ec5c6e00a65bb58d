package io.mashang.staff.approvals;

import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Approval;
import io.mashang.staff.ApprovalId;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a second person. Everybody sees the kinds that their permissions let them decide. */
@RestController
@RequestMapping("/console/api/approvals")
@StaffMay(Permission.OWN_ACCOUNT)
class ApprovalsController {

    /** @param own this member of staff has asked for it, so another one must decide */
    record ApprovalView(
            ApprovalId id, String kind, String subject, Map<String, Object> detail, String askedBy, Instant askedAt, Instant until,
            Approval.State state, @Nullable String decidedBy, @Nullable Instant decidedAt, String reason, boolean own) {

        static ApprovalView of(Approval approval, StaffActor reader) {
            return new ApprovalView(
                    approval.id(), approval.kind(), approval.subject(), approval.detail(), approval.askedBy().displayName(),
                    approval.askedAt(), approval.until(), approval.state(),
                    approval.decidedBy() == null ? null : approval.decidedBy().displayName(), approval.decidedAt(),
                    approval.reason(), approval.askedBy().id().equals(reader.id()));
        }
    }

    record DeclineRequest(@NotBlank @Size(max = 200) String reason) {}

    private final DecideApproval decideApproval;

    ApprovalsController(DecideApproval decideApproval) {
        this.decideApproval = decideApproval;
    }

    @GetMapping
    Page<ApprovalView> list(StaffActor actor, PageRequest page, @RequestParam(defaultValue = "true") boolean waiting) {
        return Page.of(decideApproval.list(actor, waiting, page.before(), page.rows() + 1), page.rows(),
                (Approval approval) -> approval.id().text()).map(approval -> ApprovalView.of(approval, actor));
    }

    @GetMapping("/{id}")
    ApprovalView get(StaffActor actor, @PathVariable ApprovalId id) {
        return ApprovalView.of(decideApproval.get(actor, id), actor);
    }

    @PostMapping("/{id}/approve")
    ApprovalView approve(StaffActor actor, @PathVariable ApprovalId id) {
        return ApprovalView.of(decideApproval.approve(actor, id), actor);
    }

    @PostMapping("/{id}/decline")
    ApprovalView decline(StaffActor actor, @PathVariable ApprovalId id, @Valid @RequestBody DeclineRequest request) {
        return ApprovalView.of(decideApproval.decline(actor, id, request.reason().strip()), actor);
    }

    @PostMapping("/{id}/withdraw")
    ApprovalView withdraw(StaffActor actor, @PathVariable ApprovalId id) {
        return ApprovalView.of(decideApproval.withdraw(actor, id), actor);
    }
}
