/**
 * The write path: operation receipts, the batch writer that lets many waiting requests share one commit, the outbox.
 * It publishes {@link io.mashang.intake.Intake} and the port {@link io.mashang.intake.BatchHandler} that upper modules implement.
 * It must never know what an operation means, and never answer before the database has committed.
 */
@NullMarked
@ApplicationModule(displayName = "Intake", allowedDependencies = {"platform"})
package io.mashang.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
