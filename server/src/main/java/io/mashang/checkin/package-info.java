/**
 * Claim, complete, evidence, verdict and review of check-ins.
 * It publishes {@code CheckedIn}; one check-in exists per session, participant and direction.
 * It must never refuse for distance alone, and never lose a check-in that it acknowledged.
 */
@NullMarked
@ApplicationModule(displayName = "Check-in", allowedDependencies = {"platform", "intake", "staff", "wechat", "identity", "points", "codes", "activities"})
package io.mashang.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
