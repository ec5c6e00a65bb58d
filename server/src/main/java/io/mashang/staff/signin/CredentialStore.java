package io.mashang.staff.signin;

import io.mashang.platform.sql.Times;
import io.mashang.staff.Role;
import io.mashang.staff.StaffId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CredentialStore {

    record Credentials(
            StaffId id, String username, String displayName, String hash, boolean mustChange,
            @Nullable Instant oneTimeUntil, boolean disabled) {}

    private static final String COLUMNS = """
            SELECT id, username, display_name, password_hash, must_change_password, one_time_until, disabled_at
            FROM staff_account WHERE\s""";

    private final JdbcClient jdbc;

    CredentialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Credentials> findByUsername(String username) {
        return find("username = CONVERT(? USING ascii)", username);
    }

    Optional<Credentials> find(StaffId id) {
        return find("id = ?", id.value());
    }

    private Optional<Credentials> find(String condition, Object value) {
        return jdbc.sql(COLUMNS + condition)
                .param(value)
                .query((row, n) -> new Credentials(
                        new StaffId(row.getLong("id")), row.getString("username"), row.getString("display_name"),
                        row.getString("password_hash"), row.getBoolean("must_change_password"),
                        Times.readNullable(row, "one_time_until"), Times.readNullable(row, "disabled_at") != null))
                .optional();
    }

    Set<Role> roles(StaffId id) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(jdbc.sql("SELECT role FROM staff_account_role WHERE staff_id = ?")
                .param(id.value())
                .query((row, n) -> Role.valueOf(row.getString("role")))
                .list());
        return roles;
    }

    void signedIn(StaffId id, Instant at) {
        jdbc.sql("UPDATE staff_account SET last_signed_in_at = ? WHERE id = ?")
                .params(Times.toDb(at), id.value())
                .update();
    }

    /** False when the password is no longer the one that was checked, or the account no longer enabled. */
    boolean changePassword(StaffId id, String from, String to) {
        return jdbc.sql("""
                UPDATE staff_account SET password_hash = ?, must_change_password = FALSE, one_time_until = NULL
                WHERE id = ? AND password_hash = ? AND disabled_at IS NULL""")
                        .params(to, id.value(), from)
                        .update()
                == 1;
    }
}
