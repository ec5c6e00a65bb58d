package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.model.CodePrinter;
import io.mashang.codes.model.CodeText;
import io.mashang.codes.model.Family;
import io.mashang.codes.model.SerialRange;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A few codes of a batch, spread over it, to look at and to try. They are real: reading them is recorded, and they are always
 * the same ones, so that nobody gathers a batch in small portions.
 */
@Component
class SampleCodes {

    static final int MOST = 50;

    record SampleView(List<Sample> codes) {}

    record Sample(long no, String code, String url, boolean redeemed) {}

    private final Batches batches;
    private final BatchStore store;
    private final MasterCodeKeys keys;
    private final CodeAddress address;
    private final AuditTrail audit;

    SampleCodes(Batches batches, BatchStore store, MasterCodeKeys keys, CodeAddress address, AuditTrail audit) {
        this.batches = batches;
        this.store = store;
        this.keys = keys;
        this.address = address;
        this.audit = audit;
    }

    @Transactional
    public SampleView sample(StaffActor actor, BatchId id, int wanted) {
        SerialRange range = batches.getMinted(id).range();
        long count = Math.min(wanted, range.count());
        long step = Math.max(1, range.count() / MOST);
        List<Long> numbers = LongStream.range(0, count).map(i -> 1 + i * step).boxed().toList();
        Set<Long> redeemed = store.redeemed(numbers.stream().map(range::serial).toList());
        CodePrinter printer = new CodePrinter(keys, range, Family.INNER);
        audit.record(actor, "codes.batch-sampled", "batch:" + id.value(), Map.of("count", count));
        return new SampleView(numbers.stream().map(number -> {
            CodeText code = printer.print(range.serial(number));
            return new Sample(number, code.grouped(), address.of(code), redeemed.contains(range.serial(number)));
        }).toList());
    }
}
