/**
 * Streaks, point campaigns and experiments.
 * It publishes nothing that lower modules need: where they must ask it, they own the port that it implements.
 * It must never credit points except through the ledger.
 */
@NullMarked
@ApplicationModule(displayName = "Campaigns", allowedDependencies = {"platform", "intake", "staff", "wechat", "identity", "points", "codes", "activities", "checkin", "gifts"})
package io.mashang.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
