/**
 * Staff accounts, roles, sign-in and the audit trail.
 * It publishes who is acting ({@link io.mashang.staff.StaffActor}), what they may do and where actions are recorded.
 * It must never know members or anything that members own.
 */
@NullMarked
@ApplicationModule(displayName = "Staff", allowedDependencies = {"platform", "intake"})
package io.mashang.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
