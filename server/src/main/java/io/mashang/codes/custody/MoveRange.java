package io.mashang.codes.custody;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodesProblem;
import io.mashang.codes.PartyId;
import io.mashang.codes.batch.Batches;
import io.mashang.codes.model.Custody;
import io.mashang.codes.model.CustodyMove;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a range of codes on. Those who move codes of one batch wait for each other: the batch's row decides the order. */
@Component
public class MoveRange {

    /** What is to happen, and to which numbers, both ends included. */
    public record Order(CustodyMove move, long from, long to, @Nullable PartyId holder, String note) {}

    static final int MOST_SEGMENTS = 2_000;

    private static final Map<CustodyMove, String> AUDIT_WORDS = Map.of(
            CustodyMove.EXPORT, "exported", CustodyMove.RECEIVE, "received", CustodyMove.PASS_ON, "passed-on",
            CustodyMove.ACTIVATE, "activated", CustodyMove.RECALL, "recalled", CustodyMove.RELEASE, "released", CustodyMove.VOID, "voided");

    private final Batches batches;
    private final CustodyStore store;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    MoveRange(Batches batches, CustodyStore store, AuditTrail audit, Ids ids, Clock clock) {
        this.batches = batches;
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of the range or nothing: the first part that may not move is named. */
    @Transactional
    public void all(@Nullable StaffActor actor, BatchId batch, Order order) {
        Custody before = locked(batch, order);
        before.obstacle(order.move(), order.from(), order.to()).ifPresent(part -> {
            throw new Refused(CodesProblem.RANGE_NOT_MOVABLE,
                    Map.of("from", part.from(), "to", part.to(), "state", part.state()));
        });
        write(actor, batch, order, before);
    }

    /** Whatever of the range may move. @return how many codes did */
    @Transactional
    public long whateverCan(@Nullable StaffActor actor, BatchId batch, Order order) {
        Custody before = locked(batch, order);
        return movable(before, order) == 0 ? 0 : write(actor, batch, order, before);
    }

    private Custody locked(BatchId batch, Order order) {
        long count = batches.get(batch).range().count();
        if (order.from() < 1 || order.from() > order.to() || order.to() > count) {
            throw new Refused(CodesProblem.RANGE_OUTSIDE_BATCH, Map.of("count", count));
        }
        if (!store.lock(batch)) {
            throw new Refused(CodesProblem.BATCH_NOT_FOUND);
        }
        return store.load(batch.value()).custody();
    }

    private long write(@Nullable StaffActor actor, BatchId batch, Order order, Custody before) {
        Custody after = before.after(order.move(), order.from(), order.to(), order.holder() == null ? null : order.holder().value());
        if (after.segments().size() > MOST_SEGMENTS) {
            throw new Refused(CodesProblem.RANGES_TOO_MANY, Map.of("most", MOST_SEGMENTS));
        }
        long codes = movable(before, order);
        Instant now = clock.instant();
        store.replace(batch, after, now);
        store.insert(batch, new RangeMove(ids.next(), order.move(), order.from(), order.to(), codes, order.holder(),
                order.note(), now, actor == null ? "" : actor.displayName()));
        audit.record(actor, "codes.range-" + AUDIT_WORDS.get(order.move()), "batch:" + batch.value(),
                Map.of("from", order.from(), "to", order.to(), "codes", codes,
                        "holder", order.holder() == null ? "" : order.holder().text()));
        return codes;
    }

    private static long movable(Custody custody, Order order) {
        return custody.within(order.from(), order.to()).stream()
                .filter(part -> order.move().isAllowedFrom(part.state())).mapToLong(Custody.Segment::count).sum();
    }
}
