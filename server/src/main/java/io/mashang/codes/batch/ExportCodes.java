package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.model.CodePrinter;
import io.mashang.codes.model.CodeText;
import io.mashang.codes.model.Family;
import io.mashang.codes.model.SerialRange;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands a batch to the printer: one line per code, computed while it is written, in constant memory. */
@Component
class ExportCodes {

    private static final int BUFFER_CHARS = 1 << 16;

    private final Batches batches;
    private final MasterCodeKeys keys;
    private final CodeAddress address;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ExportCodes(
            Batches batches, MasterCodeKeys keys, CodeAddress address, AuditTrail audit, TransactionTemplate transaction) {
        this.batches = batches;
        this.keys = keys;
        this.address = address;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Recorded before the first code leaves, whether or not the last one arrives. */
    Batch begin(StaffActor actor, BatchId id) {
        Batch batch = batches.getMinted(id);
        transaction.executeWithoutResult(status -> audit.record(
                actor, "codes.batch-exported", "batch:" + id.value(), Map.of("count", batch.range().count())));
        return batch;
    }

    void write(Batch batch, OutputStream out) throws IOException {
        SerialRange range = batch.range();
        CodePrinter printer = new CodePrinter(keys, range, Family.INNER);
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER_CHARS);
        writer.write("\uFEFFno,code,url\r\n");
        for (long number = 1; number <= range.count(); number++) {
            CodeText code = printer.print(range.serial(number));
            writer.append(Long.toString(number)).append(',').append(code.grouped()).append(',')
                    .append(address.of(code)).append("\r\n");
        }
        writer.flush();
    }
}
