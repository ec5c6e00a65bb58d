package io.mashang.codes.export;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodesProblem;
import io.mashang.codes.batch.Batch;
import io.mashang.codes.batch.Batches;
import io.mashang.codes.batch.GenuineCodes;
import io.mashang.codes.model.CodeReader.Genuine;
import io.mashang.codes.model.CodeText;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a sample of the first printed roll: all must be genuine, of this batch and in its range. The result is kept. */
@Component
class CheckReadBack {

    private final Batches batches;
    private final GenuineCodes genuineCodes;
    private final ReadBackStore store;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    CheckReadBack(Batches batches, GenuineCodes genuineCodes, ReadBackStore store, AuditTrail audit, Ids ids, Clock clock) {
        this.batches = batches;
        this.genuineCodes = genuineCodes;
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public ReadBack check(StaffActor actor, BatchId id, long from, long to, List<String> scanned) {
        Batch batch = batches.getMinted(id);
        if (from < 1 || from > to || to > batch.range().count()) {
            throw new Refused(CodesProblem.RANGE_OUTSIDE_BATCH, Map.of("count", batch.range().count()));
        }
        ReadBack result = read(batch, actor.displayName(), from, to, scanned);
        store.insert(ids.next(), id, result);
        audit.record(actor, "codes.batch-read-back", "batch:" + id.value(),
                Map.of("from", from, "to", to, "right", result.right(), "passed", result.passed()));
        return result;
    }

    List<ReadBack> ofBatch(BatchId id) {
        batches.get(id);
        return store.ofBatch(id);
    }

    private ReadBack read(Batch batch, String by, long from, long to, List<String> scanned) {
        Set<Genuine> right = new HashSet<>();
        int repeated = 0;
        int outside = 0;
        int other = 0;
        int foreign = 0;
        for (String text : scanned.stream().filter(line -> !line.isBlank()).toList()) {
            Optional<Genuine> code = CodeText.parse(text).flatMap(genuineCodes::read);
            if (code.isEmpty()) {
                foreign++;
            } else if (code.get().batch() != batch.id().value()) {
                other++;
            } else if (code.get().serial() < batch.range().serial(from) || code.get().serial() > batch.range().serial(to)) {
                outside++;
            } else if (!right.add(code.get())) {
                repeated++;
            }
        }
        return ReadBack.of(clock.instant(), by, from, to, right.size(), repeated, outside, other, foreign);
    }
}
