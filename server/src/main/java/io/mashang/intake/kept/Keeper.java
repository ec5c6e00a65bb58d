package io.mashang.intake.kept;

import java.util.concurrent.CompletableFuture;

/** A place that keeps operations safe while the database cannot record them. */
public interface Keeper {

    /** Completes when the operation is safe, exceptionally when it may not be: then somebody else must keep it. */
    CompletableFuture<Void> keep(KeptOperation operation);
}
