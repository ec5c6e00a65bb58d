package io.mashang.codes.redeem;

import io.mashang.codes.ProductId;
import io.mashang.codes.batch.Batch;
import io.mashang.codes.custody.KnownCustody;
import io.mashang.codes.model.CodeState;
import io.mashang.codes.product.Rule;
import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Redemptions are inserted once and never changed; whoever inserted first has the code. */
@Repository
class RedemptionStore {

    /** One redemption that is to be written. */
    record Row(Redemption redemption, BatchFacts facts, Channel channel, LocalDate businessDate) {}

    /** A batch as its row has it, before its ranges are looked up. */
    private record Read(
            long batch, long firstSerial, long count, int version, Batch.State state, ProductId product, String productName,
            int ruleVersion, Rule rule) {

        KnownBatch known(KnownCustody custody) {
            CodeState whole = state == Batch.State.IMPORTING ? CodeState.MINTED : CodeState.valueOf(state.name());
            return new KnownBatch(batch, firstSerial, custody.of(batch, version, count, whole), product, productName, ruleVersion, rule);
        }
    }

    private final JdbcTemplate jdbc;
    private final KnownCustody custody;

    RedemptionStore(JdbcTemplate jdbc, KnownCustody custody) {
        this.jdbc = jdbc;
        this.custody = custody;
    }

    /** One statement, unless codes of a batch have been moved since they were last asked about. */
    Map<Long, KnownBatch> batches(Collection<Long> ids) {
        Map<Long, KnownBatch> found = new HashMap<>();
        jdbc.query("""
                SELECT b.id, b.state, b.first_serial, b.code_count, b.ranges_version, b.product_id, p.name, p.rule_version, r.points, r.valid_from, r.valid_to, r.expiry_months
                FROM codes_batch b JOIN codes_product p ON p.id = b.product_id
                JOIN codes_rule r ON r.product_id = p.id AND r.version = p.rule_version
                WHERE b.id IN """ + Rows.tuple(ids.size()), (row, n) -> read(row), ids.toArray())
                .forEach(read -> found.put(read.batch(), read.known(custody)));
        return found;
    }

    Map<Long, Redemption> find(Collection<Long> serials) {
        Map<Long, Redemption> found = new HashMap<>();
        if (serials.isEmpty()) {
            return found;
        }
        jdbc.query("SELECT id, serial, member_id, points, redeemed_at, region, city FROM codes_redemption WHERE serial IN "
                + Rows.tuple(serials.size()), row -> {
                    found.put(row.getLong("serial"), new Redemption(
                            row.getLong("id"), row.getLong("serial"), new MemberId(row.getLong("member_id")),
                            row.getInt("points"), Times.read(row, "redeemed_at"), row.getObject("region", Integer.class), row.getString("city")));
                }, serials.toArray());
        return found;
    }

    /**
     * Writes each code's redemption unless it has one, and returns whose each code is now. One statement that leaves those
     * of others alone: a plain insert that fails and is done again would hold locks on which two writers block each other.
     */
    Map<Long, Redemption> claim(Collection<Row> rows) {
        Rows.insert(jdbc, """
                INSERT INTO codes_redemption (serial, id, batch_id, product_id, rule_version, member_id, points, region, city,
                  channel, business_date, redeemed_at) VALUES""",
                "ON DUPLICATE KEY UPDATE serial = codes_redemption.serial",
                rows.stream()
                        .sorted(Comparator.comparing((Row row) -> row.redemption().serial()))
                        .map(RedemptionStore::values)
                        .toList());
        return find(rows.stream().map(row -> row.redemption().serial()).toList());
    }

    private static Read read(ResultSet row) throws SQLException {
        Rule rule = new Rule(
                row.getInt("points"), row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                row.getObject("expiry_months", Integer.class));
        return new Read(
                row.getLong("id"), row.getLong("first_serial"), row.getLong("code_count"), row.getInt("ranges_version"),
                Batch.State.valueOf(row.getString("state")), new ProductId(row.getLong("product_id")), row.getString("name"),
                row.getInt("rule_version"), rule);
    }

    private static @Nullable Object[] values(Row row) {
        Redemption redemption = row.redemption();
        BatchFacts facts = row.facts();
        return new @Nullable Object[] {
            redemption.serial(), redemption.id(), facts.batch(), facts.product().value(), facts.ruleVersion(),
            redemption.member().value(), redemption.points(), redemption.region(), redemption.city(), row.channel().name(),
            row.businessDate(), Times.toDb(redemption.at())
        };
    }
}
