package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.ProductId;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/code-batches")
class BatchConsoleController {

    private static final long MOST_CODES = 100_000_000;

    record MintRequest(
            @NotNull ProductId productId, @Min(1) @Max(MOST_CODES) long count, @NotNull @Size(max = 200) String note) {}

    private final MintBatch mintBatch;
    private final Batches batches;
    private final BatchStore store;

    BatchConsoleController(MintBatch mintBatch, Batches batches, BatchStore store) {
        this.mintBatch = mintBatch;
        this.batches = batches;
        this.store = store;
    }

    @GetMapping
    @StaffMay(Permission.CODES_READ)
    Page<BatchView> list(
            PageRequest page,
            @RequestParam(required = false) @Nullable Long productId,
            @RequestParam(required = false) Batch.@Nullable State state) {
        var filter = new BatchFilter(page.search(), productId, state);
        List<Batch> found = store.list(filter, page.before(), page.rows() + 1);
        return Page.of(found, page.rows(), (Batch batch) -> batch.id().text()).map(BatchView::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.CODES_WRITE)
    BatchView mint(StaffActor actor, @Valid @RequestBody MintRequest request) {
        return BatchView.of(batches.get(mintBatch.mint(actor, request.productId(), request.count(), request.note())));
    }

    @GetMapping("/{id}")
    @StaffMay(Permission.CODES_READ)
    BatchView get(@PathVariable long id) {
        return BatchView.of(batches.get(new BatchId(id)));
    }}
