package io.mashang.codes.importing;

import io.mashang.codes.BatchId;
import io.mashang.codes.ProductId;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/console/api/code-imports")
class ImportConsoleController {

    private static final int REPORT_ROWS_AT_ONCE = 5_000;

    /** @param batchId null until the import is completed with at least one code */
    record ImportView(
            String id, ProductId productId, String productName, String fileName, CodeImport.State state,
            @Nullable BatchId batchId, long total, long done, long imported, long duplicatesInFile, long alreadyKnown,
            long invalid, Instant createdAt, @Nullable Instant finishedAt) {

        static ImportView of(CodeImport run) {
            CodeImport.Counts counts = run.counts();
            boolean usable = run.state() == CodeImport.State.COMPLETED && counts.imported() > 0;
            return new ImportView(
                    Long.toString(run.id()), run.product(), run.productName(), run.fileName(), run.state(),
                    usable ? new BatchId(run.batch()) : null, counts.total(), counts.done(), counts.imported(),
                    counts.duplicates(), counts.alreadyKnown(), counts.invalid(), run.createdAt(), run.finishedAt());
        }
    }

    private final ReceiveFile receiveFile;
    private final DeleteImport deleteImport;
    private final Imports imports;
    private final ImportStore store;

    ImportConsoleController(ReceiveFile receiveFile, DeleteImport deleteImport, Imports imports, ImportStore store) {
        this.receiveFile = receiveFile;
        this.deleteImport = deleteImport;
        this.imports = imports;
        this.store = store;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @StaffMay(Permission.CODES_WRITE)
    ImportView start(StaffActor actor, @RequestParam long product, @RequestPart MultipartFile file) throws IOException {
        return ImportView.of(receiveFile.receive(actor, new ProductId(product), file));
    }

    @GetMapping
    @StaffMay(Permission.CODES_READ)
    Page<ImportView> list(PageRequest page) {
        List<CodeImport> found = imports.list(page.before(), page.rows() + 1);
        return Page.of(found, page.rows(), CodeImport::id).map(ImportView::of);
    }

    @GetMapping("/{id}")
    @StaffMay(Permission.CODES_READ)
    ImportView get(@PathVariable long id) {
        return ImportView.of(imports.get(id));
    }

    @GetMapping("/{id}/report.csv")
    @StaffMay(Permission.CODES_READ)
    void report(@PathVariable long id, HttpServletResponse response) throws IOException {
        imports.get(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + ".csv\"");
        PrintWriter out = response.getWriter();
        out.print("\uFEFFline,reason\r\n");
        List<ImportStore.Conflict> some = store.conflicts(id, 0, REPORT_ROWS_AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(conflict -> out.print(conflict.line() + "," + conflict.reason() + "\r\n"));
            some = store.conflicts(id, some.getLast().line(), REPORT_ROWS_AT_ONCE);
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.CODES_WRITE)
    void delete(StaffActor actor, @PathVariable long id) {
        deleteImport.delete(actor, id);
    }
}
