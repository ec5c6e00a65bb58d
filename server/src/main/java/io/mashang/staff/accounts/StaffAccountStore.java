package io.mashang.staff.accounts;

import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import io.mashang.staff.Role;
import io.mashang.staff.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffAccountStore {

    /** Enabled administrators other than one. The derived table lets a statement ask about the table that it changes. */
    private static final String ANOTHER_ADMINISTRATOR = """
            EXISTS (SELECT 1 FROM (SELECT DISTINCT a.id FROM staff_account a
                                   JOIN staff_account_role r ON r.staff_id = a.id AND r.role = 'ADMINISTRATOR'
                                   WHERE a.disabled_at IS NULL) administrators
                    WHERE administrators.id <> ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    StaffAccountStore(JdbcClient jdbc, JdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Fails with a duplicate key when the username is taken. */
    void insert(NewAccount account, Instant at) {
        jdbc.sql("""
                INSERT INTO staff_account
                    (id, username, display_name, password_hash, must_change_password, one_time_until, created_at)
                VALUES (?, ?, ?, ?, TRUE, ?, ?)""")
                .params(account.id().value(), account.username(), account.displayName(), account.hash(),
                        Times.toDb(account.until()), Times.toDb(at))
                .update();
    }

    /** A hint only, which saves the work of a hash at every start: who inserts has the last word. */
    boolean isEmpty() {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT id FROM staff_account LIMIT 1) one").query(Integer.class).single() == 0;
    }

    /** The same, when there is no account at all; false when there is one. */
    boolean insertFirst(NewAccount account, Instant at) {
        return jdbc.sql("""
                INSERT INTO staff_account
                    (id, username, display_name, password_hash, must_change_password, one_time_until, created_at)
                SELECT ?, ?, ?, ?, TRUE, ?, ? FROM staff_rights
                WHERE id = 1 AND NOT EXISTS (SELECT 1 FROM staff_account)""")
                        .params(account.id().value(), account.username(), account.displayName(), account.hash(),
                                Times.toDb(account.until()), Times.toDb(at))
                        .update()
                == 1;
    }

    /** Makes everybody else who takes rights away wait until this transaction has ended. */
    void beginToTakeRights() {
        jdbc.sql("UPDATE staff_rights SET version = version + 1 WHERE id = 1").update();
    }

    boolean rename(StaffId id, String displayName) {
        return jdbc.sql("UPDATE staff_account SET display_name = ? WHERE id = ?")
                        .params(displayName, id.value())
                        .update()
                == 1;
    }

    /** False when the account is the last enabled administrator, disabled already, or not there. */
    boolean disable(StaffId id, Instant at) {
        return jdbc.sql("UPDATE staff_account SET disabled_at = ? WHERE id = ? AND disabled_at IS NULL AND "
                                + ANOTHER_ADMINISTRATOR)
                        .params(Times.toDb(at), id.value(), id.value())
                        .update()
                == 1;
    }

    boolean enable(StaffId id) {
        return jdbc.sql("UPDATE staff_account SET disabled_at = NULL WHERE id = ? AND disabled_at IS NOT NULL")
                        .param(id.value())
                        .update()
                == 1;
    }

    /** False when the account is the last enabled administrator, or none. */
    boolean takeAdministration(StaffId id) {
        return jdbc.sql("DELETE FROM staff_account_role WHERE staff_id = ? AND role = 'ADMINISTRATOR' AND "
                                + ANOTHER_ADMINISTRATOR)
                        .params(id.value(), id.value())
                        .update()
                == 1;
    }

    void replaceOtherRoles(StaffId id, Collection<Role> roles) {
        jdbc.sql("DELETE FROM staff_account_role WHERE staff_id = ? AND role <> 'ADMINISTRATOR'")
                .param(id.value())
                .update();
        Rows.insert(rows, "INSERT INTO staff_account_role (staff_id, role) VALUES",
                "ON DUPLICATE KEY UPDATE role = VALUES(role)",
                roles.stream().map(role -> new Object[] {id.value(), role.name()}).toList());
    }

    boolean setOneTimePassword(StaffId id, String hash, Instant until) {
        return jdbc.sql("""
                UPDATE staff_account SET password_hash = ?, must_change_password = TRUE, one_time_until = ?
                WHERE id = ?""")
                        .params(hash, Times.toDb(until), id.value())
                        .update()
                == 1;
    }

    /** The account with this username when nobody has ever signed in with it. */
    Optional<UnusedAccount> findUnused(String username) {
        return jdbc.sql("""
                SELECT id, one_time_until FROM staff_account
                WHERE username = ? AND last_signed_in_at IS NULL AND must_change_password AND disabled_at IS NULL""")
                .param(username)
                .query((row, n) -> new UnusedAccount(new StaffId(row.getLong("id")), Times.read(row, "one_time_until")))
                .optional();
    }

    record NewAccount(StaffId id, String username, String displayName, String hash, Instant until) {}

    record UnusedAccount(StaffId id, Instant oneTimeUntil) {}
}
