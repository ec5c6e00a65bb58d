package io.mashang.staff.accounts;

import io.mashang.staff.Role;
import io.mashang.staff.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A staff account as administrators see it. */
record StaffView(
        StaffId id, String username, String displayName, List<Role> roles, boolean disabled,
        boolean mustChangePassword, @Nullable Instant lastSignedInAt, Instant createdAt) {}
