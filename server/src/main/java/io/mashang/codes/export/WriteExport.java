package io.mashang.codes.export;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.batch.Batch;
import io.mashang.codes.batch.Batches;
import io.mashang.codes.custody.MoveRange;
import io.mashang.codes.model.CustodyMove;
import io.mashang.platform.crypto.Base32;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Streams an export to whoever holds its ticket, in constant memory, and keeps the manifest of what was sent. */
@Component
class WriteExport {

    /** @param ticketHash says which download it is */
    record Begun(CodeExport export, Batch batch, ExportStore.Begun download, byte[] ticketHash) {}

    private final ExportStore store;
    private final Batches batches;
    private final PrinterFiles files;
    private final MoveRange moveRange;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    WriteExport(
            ExportStore store, Batches batches, PrinterFiles files, MoveRange moveRange, AuditTrail audit, TransactionTemplate transaction,
            JsonMapper json, Clock clock) {
        this.store = store;
        this.batches = batches;
        this.files = files;
        this.moveRange = moveRange;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Once for each ticket, recorded before the first code leaves, whether or not the last one arrives: from now on it counts as exported. */
    Begun begin(String ticket) {
        byte[] hash = Base32.decode(ticket).map(TicketHash::of).orElseThrow(() -> new Refused(CodesProblem.DOWNLOAD_TICKET_INVALID));
        return transaction.execute(status -> {
            var download = store.useTicket(hash, clock.instant())
                    .orElseThrow(() -> new Refused(CodesProblem.DOWNLOAD_TICKET_INVALID));
            CodeExport export = store.find(download.export()).orElseThrow();
            audit.record(download.by(), "codes.batch-exported", "batch:" + export.batch().value(), Map.of(
                    "export", export.id().text(), "from", export.order().from(), "count", export.order().count(),
                    "approvedBy", String.valueOf(export.approvedBy())));
            moveRange.whateverCan(download.by(), export.batch(), new MoveRange.Order(
                    CustodyMove.EXPORT, export.order().from(), export.order().to(), export.order().printer(), export.order().reason()));
            return new Begun(export, batches.getMinted(export.batch()), download, hash);
        });
    }

    void write(Begun begun, OutputStream out) throws IOException {
        Manifest manifest = begun.export().order().format() == ExportOrder.Format.CSV
                ? files.writeCsv(begun.export(), begun.batch(), out)
                : files.writePackage(begun.export(), begun.batch(), out);
        transaction.executeWithoutResult(status -> {
            store.complete(begun.ticketHash(), begun.export().id(), json.writeValueAsString(manifest), clock.instant());
            audit.record(begun.download().by(), "codes.export-completed", "batch:" + begun.batch().id().value(), Map.of(
                    "export", begun.export().id().text(), "count", manifest.count(),
                    "sha256", manifest.files().stream().map(Manifest.File::sha256).toList()));
        });
    }
}
