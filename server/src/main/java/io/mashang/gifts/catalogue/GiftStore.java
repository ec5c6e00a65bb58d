package io.mashang.gifts.catalogue;

import io.mashang.gifts.GiftId;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class GiftStore {

    private static final String SELECT = """
            SELECT id, name, description, points, stock, state, version, created_at, updated_at FROM gifts_gift
            """;

    private final JdbcTemplate jdbc;

    GiftStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(GiftId id, GiftText text, Instant now) {
        jdbc.update("""
                INSERT INTO gifts_gift (id, name, description, points, stock, state, version, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, 'ON_SHELF', 1, ?, ?)""",
                id.value(), text.name(), text.description(), text.points(), text.stock(), Times.toDb(now), Times.toDb(now));
    }

    /** False when the gift is no longer of this version. */
    boolean change(GiftId id, int version, GiftText text, Instant now) {
        return jdbc.update("""
                UPDATE gifts_gift SET name = ?, description = ?, points = ?, stock = ?, version = version + 1, updated_at = ?
                WHERE id = ? AND version = ?""",
                text.name(), text.description(), text.points(), text.stock(), Times.toDb(now), id.value(), version) == 1;
    }

    boolean setState(GiftId id, Gift.State state, Instant now) {
        return jdbc.update("UPDATE gifts_gift SET state = ?, version = version + 1, updated_at = ? WHERE id = ?",
                state.name(), Times.toDb(now), id.value()) == 1;
    }

    boolean delete(GiftId id) {
        return jdbc.update("DELETE FROM gifts_gift WHERE id = ?", id.value()) == 1;
    }

    Optional<Gift> find(GiftId id) {
        return jdbc.query(SELECT + "WHERE id = ?", (row, n) -> read(row), id.value()).stream().findFirst();
    }

    /** Newest first. */
    List<Gift> list(String search, Gift.@Nullable State state, long before, int most) {
        String part = "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<Object> values = new ArrayList<>(List.of(before, part));
        if (state != null) {
            values.add(state.name());
        }
        values.add(most);
        return jdbc.query(SELECT + "WHERE id < ? AND name LIKE ?" + (state == null ? "" : " AND state = ?")
                + " ORDER BY id DESC LIMIT ?", (row, n) -> read(row), values.toArray());
    }

    private static Gift read(ResultSet row) throws SQLException {
        return new Gift(
                new GiftId(row.getLong("id")), row.getString("name"), row.getString("description"), row.getInt("points"),
                row.getInt("stock"), Gift.State.valueOf(row.getString("state")), row.getInt("version"),
                Times.read(row, "created_at"), Times.read(row, "updated_at"));
    }
}
