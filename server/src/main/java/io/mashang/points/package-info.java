/**
 * The double-entry points ledger: journals, postings, lots, holds, balances, statements.
 * It publishes {@link io.mashang.points.Ledger}, the one road for everything that gives or takes points, once per business key.
 * It must never change or delete a posting, and never let a balance go below zero.
 */
@NullMarked
@ApplicationModule(displayName = "Points", allowedDependencies = {"platform", "intake", "staff", "wechat", "identity"})
package io.mashang.points;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
