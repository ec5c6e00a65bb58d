package io.mashang.codes.importing;

import io.mashang.codes.BatchId;
import io.mashang.codes.batch.ImportBatches;
import io.mashang.codes.importing.StartImport.Started;
import io.mashang.codes.product.Products;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file into the store and then, with one update, makes its codes redeemable: all of them or none. */
@Component
class RunImport {

    private static final Logger log = LoggerFactory.getLogger(RunImport.class);
    private static final int CHUNK_LINES = 1_000;
    private static final int TRIES = 5;
    private static final long MOST_REPORTED = 100_000;

    private final ImportChunk chunk;
    private final ImportStore store;
    private final ImportBatches batches;
    private final Products products;
    private final ImportedCodes importedCodes;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunImport(
            ImportChunk chunk, ImportStore store, ImportBatches batches, Products products, ImportedCodes importedCodes,
            AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.chunk = chunk;
        this.store = store;
        this.batches = batches;
        this.products = products;
        this.importedCodes = importedCodes;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(StaffActor actor, Started started, CodeFile file) {
        try {
            CodeImport.Counts counts = store(started, file);
            complete(actor, started.run(), counts);
        } catch (IOException | RuntimeException e) {
            log.error("import {} failed", started.run().id(), e);
            fail(actor, started.run());
        } finally {
            delete(file);
        }
    }

    private CodeImport.Counts store(Started started, CodeFile file) throws IOException {
        List<ImportChunk.Line> lines = new ArrayList<>(CHUNK_LINES);
        var position = new ImportChunk.Position[] {
            new ImportChunk.Position(started.run().counts(), started.range().first(), 0)
        };
        file.read((number, column) -> {
            lines.add(new ImportChunk.Line(number, column));
            if (lines.size() == CHUNK_LINES) {
                position[0] = storeChunk(started.run().id(), lines, position[0]);
                lines.clear();
            }
        });
        return storeChunk(started.run().id(), lines, position[0]).counts();
    }

    /** Two imports that bring the same codes at the same moment: the later one sees them as known when it tries again. */
    private ImportChunk.Position storeChunk(long importId, List<ImportChunk.Line> lines, ImportChunk.Position at) {
        for (int attempt = 1; ; attempt++) {
            try {
                return chunk.store(importId, lines, at, MOST_REPORTED);
            } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void complete(StaffActor actor, CodeImport run, CodeImport.Counts counts) {
        transaction.executeWithoutResult(status -> {
            if (!store.finish(run.id(), CodeImport.State.COMPLETED, clock.instant())) {
                throw new IllegalStateException("import " + run.id() + " was given up");
            }
            BatchId batch = new BatchId(run.batch());
            if (counts.imported() > 0) {
                batches.complete(batch, counts.imported());
            } else {
                batches.abandon(batch);
                products.giveBack(run.product());
            }
            audit.record(actor, "codes.import-completed", "import:" + run.id(), Map.of("imported", counts.imported()));
        });
        importedCodes.refresh();
    }

    private void fail(StaffActor actor, CodeImport run) {
        transaction.executeWithoutResult(status -> {
            if (store.finish(run.id(), CodeImport.State.FAILED, clock.instant())) {
                audit.record(actor, "codes.import-failed", "import:" + run.id(), Map.of());
            }
        });
    }

    private static void delete(CodeFile file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            log.warn("an imported file could not be deleted: {}", e.toString());
        }
    }
}
