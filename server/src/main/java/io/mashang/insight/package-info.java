/**
 * Live counters and what screens and dashboards show.
 * It publishes streams of snapshots and deltas.
 * It must never scan raw check-ins to draw a dashboard.
 */
@NullMarked
@ApplicationModule(displayName = "Insight", allowedDependencies = {"platform", "intake", "staff", "wechat", "identity", "points", "codes", "activities", "checkin", "gifts", "campaigns", "notify"})
package io.mashang.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
