package io.mashang.codes.export;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodesProblem;
import io.mashang.codes.ExportId;
import io.mashang.codes.batch.Batch;
import io.mashang.codes.batch.Batches;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds exports, and shows a few codes of one that is allowed. */
@Component
class Exports {

    private final ExportStore store;
    private final Batches batches;
    private final PrinterFiles files;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Exports(
            ExportStore store, Batches batches, PrinterFiles files, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.batches = batches;
        this.files = files;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    CodeExport get(ExportId id) {
        return store.find(id).orElseThrow(() -> new Refused(CodesProblem.EXPORT_NOT_FOUND));
    }

    List<CodeExport> ofBatch(BatchId batch, int most) {
        batches.get(batch);
        return store.ofBatch(batch, most);
    }

    byte[] sampleSheet(StaffActor actor, ExportId id) {
        CodeExport export = get(id);
        Instant until = export.usableUntil();
        if (until == null || !until.isAfter(clock.instant())) {
            throw new Refused(until == null ? CodesProblem.EXPORT_NOT_APPROVED : CodesProblem.EXPORT_EXPIRED);
        }
        Batch batch = batches.getMinted(export.batch());
        transaction.executeWithoutResult(status -> audit.record(
                actor, "codes.export-sampled", "batch:" + batch.id().value(), Map.of("export", id.text())));
        try {
            return files.sampleSheet(export, batch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
