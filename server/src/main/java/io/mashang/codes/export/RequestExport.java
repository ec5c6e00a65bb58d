package io.mashang.codes.export;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodesProblem;
import io.mashang.codes.ExportId;
import io.mashang.codes.batch.Batch;
import io.mashang.codes.batch.Batches;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.limits.Limit;
import io.mashang.platform.limits.RateLimits;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.ApprovalId;
import io.mashang.staff.Approvals;
import io.mashang.staff.StaffActor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for codes of a batch; nothing leaves before a second person has allowed it. */
@Component
class RequestExport {

    private static final Limit REQUESTS = new Limit("codes.export-requests", 20, Duration.ofHours(1));
    private static final long MOST_IMAGES = 100_000;
    private static final int SALT_BYTES = 32;

    private final Batches batches;
    private final ExportStore store;
    private final Approvals approvals;
    private final RateLimits limits;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RequestExport(Batches batches, ExportStore store, Approvals approvals, RateLimits limits, Ids ids, Clock clock) {
        this.batches = batches;
        this.store = store;
        this.approvals = approvals;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public ExportId request(StaffActor actor, BatchId batchId, ExportOrder order) {
        Batch batch = batches.getMinted(batchId);
        checked(batch, order);
        limits.use(REQUESTS, actor.id().text());
        ExportId id = new ExportId(ids.next());
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        ApprovalId approval = approvals.ask(actor, ApproveExport.KIND, "code-export:" + id.value(), detail(batch, order));
        store.insert(new CodeExport(id, batchId, order, actor, clock.instant(), approval, null, null, 0, salt, null));
        return id;
    }

    private static void checked(Batch batch, ExportOrder order) {
        if (order.from() > order.to() || order.to() > batch.range().count()) {
            throw new Refused(CodesProblem.RANGE_OUTSIDE_BATCH, Map.of("count", batch.range().count()));
        }
        if (order.images() != ExportOrder.Images.NONE
                && (order.format() == ExportOrder.Format.CSV || order.count() > MOST_IMAGES)) {
            throw new Refused(CodesProblem.EXPORT_IMAGES_NOT_POSSIBLE, Map.of("most", MOST_IMAGES));
        }
    }

    private static Map<String, Object> detail(Batch batch, ExportOrder order) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("batch", batch.id().text());
        detail.put("product", batch.productName());
        detail.put("from", order.from());
        detail.put("to", order.to());
        detail.put("count", order.count());
        detail.put("content", order.content());
        detail.put("format", order.format());
        detail.put("reason", order.reason().strip());
        return detail;
    }
}
