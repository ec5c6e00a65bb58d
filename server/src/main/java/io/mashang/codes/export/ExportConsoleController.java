package io.mashang.codes.export;

import io.mashang.codes.BatchId;
import io.mashang.codes.ExportId;
import io.mashang.staff.ApprovalId;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Codes leave the system only as an export that two people agreed on. */
@RestController
class ExportConsoleController {

    private static final int MOST = 100;

    /** @param own this member of staff has asked for it and downloads it */
    record ExportView(
            ExportId id, BatchId batchId, ExportOrder order, long count, String requestedBy, Instant requestedAt, boolean own,
            ApprovalId approvalId, @Nullable String approvedBy, @Nullable Instant usableUntil, boolean usable, int downloads,
            int mostDownloads, @Nullable JsonNode manifest) {}

    /** @param path where the file is, once */
    record DownloadView(String path, @Nullable String passphrase, Instant until, int left) {}

    private final RequestExport requestExport;
    private final OpenDownload openDownload;
    private final Exports exports;
    private final JsonMapper json;
    private final Clock clock;

    ExportConsoleController(
            RequestExport requestExport, OpenDownload openDownload, Exports exports, JsonMapper json, Clock clock) {
        this.requestExport = requestExport;
        this.openDownload = openDownload;
        this.exports = exports;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping("/console/api/code-batches/{id}/exports")
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.CODES_EXPORT)
    ExportView request(StaffActor actor, @PathVariable long id, @Valid @RequestBody ExportOrder order) {
        return view(exports.get(requestExport.request(actor, new BatchId(id), order)), actor);
    }

    @GetMapping("/console/api/code-batches/{id}/exports")
    @StaffMay(Permission.CODES_READ)
    List<ExportView> ofBatch(StaffActor actor, @PathVariable long id) {
        return exports.ofBatch(new BatchId(id), MOST).stream().map(export -> view(export, actor)).toList();
    }

    @GetMapping("/console/api/code-exports/{id}")
    @StaffMay(Permission.CODES_READ)
    ExportView get(StaffActor actor, @PathVariable ExportId id) {
        return view(exports.get(id), actor);
    }

    /** A ticket for one download, good for a minute; the file itself is fetched by the browser without a token. */
    @PostMapping("/console/api/code-exports/{id}/downloads")
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.CODES_EXPORT)
    DownloadView open(StaffActor actor, @PathVariable ExportId id) {
        OpenDownload.Ticket ticket = openDownload.open(actor, id);
        return new DownloadView("/console/api/code-downloads/" + ticket.secret(), ticket.passphrase(), ticket.until(), ticket.left());
    }

    /** A page with a few codes of the export at their real size; counts as reading codes and is audited. */
    @GetMapping("/console/api/code-exports/{id}/sample-sheet.pdf")
    @StaffMay(Permission.CODES_EXPORT)
    ResponseEntity<byte[]> sampleSheet(StaffActor actor, @PathVariable ExportId id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sample-sheet-" + id.text() + ".pdf\"")
                .body(exports.sampleSheet(actor, id));
    }

    private ExportView view(CodeExport export, StaffActor reader) {
        boolean usable = export.usableUntil() != null && export.usableUntil().isAfter(clock.instant())
                && export.downloads() < OpenDownload.MOST;
        return new ExportView(
                export.id(), export.batch(), export.order(), export.order().count(), export.requestedBy().displayName(),
                export.requestedAt(), export.requestedBy().id().equals(reader.id()), export.approval(), export.approvedBy(),
                export.usableUntil(), usable, export.downloads(), OpenDownload.MOST,
                export.manifest() == null ? null : json.readTree(export.manifest()));
    }
}
