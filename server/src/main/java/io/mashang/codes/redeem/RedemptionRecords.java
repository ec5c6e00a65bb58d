package io.mashang.codes.redeem;

import io.mashang.identity.MemberId;
import io.mashang.identity.MemberRecords;
import io.mashang.platform.sql.Times;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What codes know about a member: which codes were redeemed, and the counts that protect them. */
@Repository
class RedemptionRecords implements MemberRecords {

    private final JdbcTemplate jdbc;
    private final WaitingScanStore waitingScans;
    private final WakeWaitingScans wakeWaitingScans;

    RedemptionRecords(JdbcTemplate jdbc, WaitingScanStore waitingScans, WakeWaitingScans wakeWaitingScans) {
        this.jdbc = jdbc;
        this.waitingScans = waitingScans;
        this.wakeWaitingScans = wakeWaitingScans;
    }

    /** A member is folded into one with a phone: what waited for a phone is due. */
    @Override
    public void merge(MemberId from, MemberId to) {
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
        waitingScans.move(from, to);
        wakeWaitingScans.wake(to);
    }

    @Override
    public Map<String, Object> export(MemberId member) {
        List<Map<String, Object>> redeemed = jdbc.query("""
                SELECT p.name, r.points, r.redeemed_at, r.channel FROM codes_redemption r
                JOIN codes_product p ON p.id = r.product_id WHERE r.member_id = ? ORDER BY r.redeemed_at""",
                (row, n) -> Map.<String, Object>of(
                        "product", row.getString("name"), "points", row.getInt("points"),
                        "at", Times.read(row, "redeemed_at").toString(), "channel", row.getString("channel")),
                member.value());
        return Map.of("redemptions", redeemed);
    }

    /** Redemptions stay, as long as codes must not give points twice; they name only a number that leads to nobody. */
    @Override
    public void erase(MemberId member) {
        forgetCounts(member);
        waitingScans.removeAll(member);
    }

    private void forgetCounts(MemberId member) {
        jdbc.update("DELETE FROM codes_daily_use WHERE member_id = ?", member.value());
        jdbc.update("DELETE FROM codes_wrong_guess WHERE member_id = ?", member.value());
    }
}
