package io.mashang.codes.product;

import io.mashang.codes.ProductId;
import io.mashang.platform.sql.Times;
import io.mashang.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Products and rules. */
@Repository
class ProductStore {

    private static final String SELECT = """
            SELECT p.id, p.name, p.sku, p.state, p.batches, p.created_at,
                   r.version, r.points, r.valid_from, r.valid_to, r.expiry_months, r.created_at AS rule_created_at
            FROM codes_product p JOIN codes_rule r ON r.product_id = p.id AND r.version = p.rule_version
            """;

    private final JdbcTemplate jdbc;

    ProductStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ProductId id, String name, String sku, Instant now) {
        jdbc.update("""
                INSERT INTO codes_product (id, name, sku, state, rule_version, batches, created_at)
                VALUES (?, ?, ?, 'ACTIVE', 1, 0, ?)""", id.value(), name, sku, Times.toDb(now));
    }

    void insertRule(ProductId id, int version, Rule rule, @Nullable StaffId by, Instant now) {
        jdbc.update("""
                INSERT INTO codes_rule (product_id, version, points, valid_from, valid_to, expiry_months, created_at, created_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                id.value(), version, rule.points(), rule.validFrom(), rule.validTo(), rule.expiryMonths(),
                Times.toDb(now), by == null ? null : by.value());
    }

    /** False when the rule is no longer of this version. */
    boolean moveRule(ProductId id, int from) {
        return jdbc.update("UPDATE codes_product SET rule_version = ? WHERE id = ? AND rule_version = ?",
                from + 1, id.value(), from) == 1;
    }

    void rename(ProductId id, String name, String sku) {
        jdbc.update("UPDATE codes_product SET name = ?, sku = ? WHERE id = ?", name, sku, id.value());
    }

    void setState(ProductId id, Product.State state) {
        jdbc.update("UPDATE codes_product SET state = ? WHERE id = ?", state.name(), id.value());
    }

    /** Counts one more batch and keeps the product from being deleted; false when it is archived or gone. */
    boolean addBatch(ProductId id) {
        return jdbc.update("UPDATE codes_product SET batches = batches + 1 WHERE id = ? AND state = 'ACTIVE'", id.value()) == 1;
    }

    void removeBatch(ProductId id) {
        jdbc.update("UPDATE codes_product SET batches = batches - 1 WHERE id = ?", id.value());
    }

    /** False when it has batches. */
    boolean delete(ProductId id) {
        if (jdbc.update("DELETE FROM codes_product WHERE id = ? AND batches = 0", id.value()) == 0) {
            return false;
        }
        jdbc.update("DELETE FROM codes_rule WHERE product_id = ?", id.value());
        return true;
    }

    Optional<Product> find(ProductId id) {
        return jdbc.query(SELECT + "WHERE p.id = ?", (row, n) -> read(row), id.value()).stream().findFirst();
    }

    List<Product> list(String search, Product.@Nullable State state, long before, int most) {
        String part = "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<Object> values = new ArrayList<>(List.of(before, part, part));
        if (state != null) {
            values.add(state.name());
        }
        values.add(most);
        return jdbc.query(SELECT + "WHERE p.id < ? AND (p.name LIKE ? OR p.sku LIKE ?)"
                + (state == null ? "" : " AND p.state = ?") + " ORDER BY p.id DESC LIMIT ?",
                (row, n) -> read(row), values.toArray());
    }

    List<Product.VersionedRule> rules(ProductId id) {
        return jdbc.query("""
                SELECT version, points, valid_from, valid_to, expiry_months, created_at AS rule_created_at
                FROM codes_rule WHERE product_id = ? ORDER BY version DESC""", (row, n) -> readRule(row), id.value());
    }

    private static Product read(ResultSet row) throws SQLException {
        return new Product(
                new ProductId(row.getLong("id")), row.getString("name"), row.getString("sku"),
                Product.State.valueOf(row.getString("state")), readRule(row), row.getInt("batches"),
                Times.read(row, "created_at"));
    }

    private static Product.VersionedRule readRule(ResultSet row) throws SQLException {
        Rule rule = new Rule(
                row.getInt("points"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), row.getObject("expiry_months", Integer.class));
        return new Product.VersionedRule(row.getInt("version"), rule, Times.read(row, "rule_created_at"));
    }
}
