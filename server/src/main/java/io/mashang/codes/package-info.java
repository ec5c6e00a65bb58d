/**
 * Product codes: products and their points rules, batches, import, redemption, trace.
 * It publishes the event of a code redeemed; it credits through the ledger.
 * It must never store a minted code, and never touch the database for a forged one.
 */
@NullMarked
@ApplicationModule(displayName = "Codes", allowedDependencies = {"platform", "intake", "staff", "wechat", "identity", "points"})
package io.mashang.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
