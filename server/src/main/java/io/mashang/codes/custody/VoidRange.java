package io.mashang.codes.custody;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodesProblem;
import io.mashang.codes.batch.Batch;
import io.mashang.codes.batch.Batches;
import io.mashang.codes.model.Custody;
import io.mashang.codes.model.CustodyMove;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.Approval;
import io.mashang.staff.ApprovalId;
import io.mashang.staff.Approvals;
import io.mashang.staff.ApprovedAction;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Voiding cannot be undone, so two people do it: one asks, the codes work until another one has agreed. */
@Component
class VoidRange implements ApprovedAction {

    private static final String KIND = "codes.void";

    private final MoveRange moveRange;
    private final Batches batches;
    private final CustodyStore store;
    private final Approvals approvals;

    VoidRange(MoveRange moveRange, Batches batches, CustodyStore store, Approvals approvals) {
        this.moveRange = moveRange;
        this.batches = batches;
        this.store = store;
        this.approvals = approvals;
    }

    @Transactional
    public ApprovalId ask(StaffActor actor, BatchId id, long from, long to, String reason) {
        Batch batch = batches.get(id);
        if (from < 1 || from > to || to > batch.range().count()) {
            throw new Refused(CodesProblem.RANGE_OUTSIDE_BATCH, Map.of("count", batch.range().count()));
        }
        Custody custody = store.load(id.value()).custody();
        if (custody.within(from, to).stream().noneMatch(part -> CustodyMove.VOID.isAllowedFrom(part.state()))) {
            throw new Refused(CodesProblem.BATCH_ALREADY_VOID);
        }
        long unused = to - from + 1 - store.redeemed(batch.range().serial(from), batch.range().serial(to));
        return approvals.ask(actor, KIND, "batch:" + id.value(), Map.of(
                "batch", id.text(), "product", batch.productName(), "from", from, "to", to, "unused", unused, "reason", reason.strip()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission permission() {
        return Permission.CODES_WRITE;
    }

    @Override
    public void approved(Approval approval) {
        Map<String, Object> detail = approval.detail();
        var order = new MoveRange.Order(CustodyMove.VOID, number(detail, "from"), number(detail, "to"), null, String.valueOf(detail.get("reason")));
        moveRange.whateverCan(approval.decidedBy(), BatchId.of(String.valueOf(detail.get("batch"))), order);
    }

    private static long number(Map<String, Object> detail, String name) {
        return detail.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
