package io.mashang.codes.importing;

import io.mashang.codes.ProductId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The import of one file and how far it has come. */
record CodeImport(
        long id, ProductId product, String productName, long batch, String fileName, State state, Counts counts,
        Instant createdAt, @Nullable Instant finishedAt) {

    enum State {
        RUNNING,
        COMPLETED,
        FAILED
    }

    /**
     * @param total lines of the file that hold something
     * @param done lines handled so far
     */
    record Counts(long total, long done, long imported, long duplicates, long alreadyKnown, long invalid) {

        Counts plus(long newImported, long newDuplicates, long newAlreadyKnown, long newInvalid) {
            return new Counts(
                    total, done + newImported + newDuplicates + newAlreadyKnown + newInvalid, imported + newImported,
                    duplicates + newDuplicates, alreadyKnown + newAlreadyKnown, invalid + newInvalid);
        }
    }
}
