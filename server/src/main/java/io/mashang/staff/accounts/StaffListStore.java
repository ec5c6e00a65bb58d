package io.mashang.staff.accounts;

import io.mashang.platform.sql.Likes;
import io.mashang.platform.sql.Times;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Role;
import io.mashang.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffListStore {

    private static final String SELECT = """
            SELECT a.id, a.username, a.display_name, a.must_change_password, a.disabled_at, a.last_signed_in_at, a.created_at,
                   (SELECT GROUP_CONCAT(r.role) FROM staff_account_role r WHERE r.staff_id = a.id) AS roles
            FROM staff_account a
            """;

    private final JdbcClient jdbc;

    StaffListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StaffView> find(StaffId id) {
        return jdbc.sql(SELECT + "WHERE a.id = ?").param(id.value()).query((row, n) -> view(row)).optional();
    }

    Optional<StaffView> findByUsername(String username) {
        return jdbc.sql(SELECT + "WHERE a.username = CONVERT(? USING ascii)").param(username).query((row, n) -> view(row)).optional();
    }

    /** Newest first, one row more than the page. */
    List<StaffView> list(PageRequest page) {
        String like = Likes.containing(page.search());
        return jdbc.sql(SELECT + "WHERE a.id < ? AND (a.username LIKE CONVERT(? USING ascii) OR a.display_name LIKE ?) ORDER BY a.id DESC LIMIT ?")
                .params(page.before(), like, like, page.rows() + 1)
                .query((row, n) -> view(row))
                .list();
    }

    private static StaffView view(ResultSet row) throws SQLException {
        String roles = Objects.requireNonNullElse(row.getString("roles"), "");
        return new StaffView(
                new StaffId(row.getLong("id")), row.getString("username"), row.getString("display_name"),
                Arrays.stream(roles.split(",")).filter(role -> !role.isEmpty()).map(Role::valueOf).sorted().toList(),
                Times.readNullable(row, "disabled_at") != null, row.getBoolean("must_change_password"),
                Times.readNullable(row, "last_signed_in_at"), Times.read(row, "created_at"));
    }
}
