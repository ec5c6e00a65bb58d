package io.mashang.codes.redeem;

import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Times;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class RedemptionRecordStore {

    private final JdbcTemplate jdbc;

    RedemptionRecordStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Redemptions change hands; counts that protect are added up. */
    void move(MemberId from, MemberId to) {
        jdbc.update("UPDATE codes_redemption SET member_id = ? WHERE member_id = ?", to.value(), from.value());
        jdbc.update("""
                INSERT INTO codes_daily_use (member_id, business_date, uses)
                SELECT ?, d.business_date, d.uses FROM codes_daily_use d WHERE d.member_id = ?
                ON DUPLICATE KEY UPDATE uses = codes_daily_use.uses + VALUES(uses)""", to.value(), from.value());
        jdbc.update("""
                INSERT INTO codes_wrong_guess (member_id, guesses, last_at, locked_until)
                SELECT ?, g.guesses, g.last_at, g.locked_until FROM codes_wrong_guess g WHERE g.member_id = ?
                ON DUPLICATE KEY UPDATE guesses = codes_wrong_guess.guesses + VALUES(guesses),
                  last_at = GREATEST(codes_wrong_guess.last_at, VALUES(last_at)),
                  locked_until = GREATEST(codes_wrong_guess.locked_until, VALUES(locked_until))""",
                to.value(), from.value());
        forgetCounts(from);
    }

    List<Map<String, Object>> redeemed(MemberId member) {
        return jdbc.query("""
                SELECT p.name, r.points, r.redeemed_at, r.channel FROM codes_redemption r
                JOIN codes_product p ON p.id = r.product_id WHERE r.member_id = ? ORDER BY r.redeemed_at""",
                (row, n) -> Map.<String, Object>of(
                        "product", row.getString("name"), "points", row.getInt("points"),
                        "at", Times.read(row, "redeemed_at").toString(), "channel", row.getString("channel")),
                member.value());
    }

    void forgetCounts(MemberId member) {
        jdbc.update("DELETE FROM codes_daily_use WHERE member_id = ?", member.value());
        jdbc.update("DELETE FROM codes_wrong_guess WHERE member_id = ?", member.value());
    }
}
