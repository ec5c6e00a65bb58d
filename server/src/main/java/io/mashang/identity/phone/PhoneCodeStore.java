package io.mashang.identity.phone;

import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Times;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PhoneCodeStore {

    record Sent(long id, byte[] hash, int tries, Instant expiresAt) {}

    private static final byte NUMBER_GATE = 1;
    private static final byte MEMBER_GATE = 2;
    private static final String BIND = "BIND";

    private final JdbcClient jdbc;

    PhoneCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else counts codes of this number or member; always in this order. */
    void lock(byte[] phoneIndex, MemberId member) {
        lockGate(ByteBuffer.allocate(33).put(NUMBER_GATE).put(phoneIndex).array());
        lockGate(ByteBuffer.allocate(33).put(MEMBER_GATE).putLong(member.value()).array());
    }

    private void lockGate(byte[] gate) {
        jdbc.sql("INSERT INTO identity_phone_code_gate (gate) VALUES (?) ON DUPLICATE KEY UPDATE gate = gate")
                .param(gate)
                .update();
    }

    List<Instant> sentTo(byte[] phoneIndex, Instant since) {
        return jdbc.sql("""
                SELECT sent_at FROM identity_phone_code WHERE phone_index = ? AND sent_at > ? ORDER BY sent_at""")
                .params(phoneIndex, Times.toDb(since))
                .query((row, n) -> Times.read(row, "sent_at"))
                .list();
    }

    List<Instant> sentFor(MemberId member, Instant since) {
        return jdbc.sql("""
                SELECT sent_at FROM identity_phone_code WHERE member_id = ? AND sent_at > ? ORDER BY sent_at""")
                .params(member.value(), Times.toDb(since))
                .query((row, n) -> Times.read(row, "sent_at"))
                .list();
    }

    /** @return how many of the day's budget are spent with this one, or empty when nothing is left */
    Optional<Integer> spend(LocalDate day, int budget) {
        jdbc.sql("""
                INSERT INTO identity_phone_code_budget (business_date, sent) VALUES (?, 0)
                ON DUPLICATE KEY UPDATE sent = sent""")
                .param(day)
                .update();
        int changed = jdbc.sql("UPDATE identity_phone_code_budget SET sent = sent + 1 WHERE business_date = ? AND sent < ?")
                .params(day, budget)
                .update();
        return changed == 0
                ? Optional.empty()
                : Optional.of(jdbc.sql("SELECT sent FROM identity_phone_code_budget WHERE business_date = ?")
                        .param(day)
                        .query(Integer.class)
                        .single());
    }

    void insert(long id, CodeHolder holder, byte[] phoneIndex, byte[] hash, Instant at, Instant expiresAt) {
        jdbc.sql("""
                INSERT INTO identity_phone_code (id, purpose, member_id, device, phone_index, code_hash, sent_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, BIND, holder.member().value(), holder.device(), phoneIndex, hash, Times.toDb(at),
                        Times.toDb(expiresAt))
                .update();
    }

    /** Only the newest counts: an older message is no longer good. */
    Optional<Sent> newest(CodeHolder holder, byte[] phoneIndex) {
        return jdbc.sql("""
                SELECT id, code_hash, tries, expires_at FROM identity_phone_code
                WHERE member_id = ? AND device = ? AND phone_index = ? AND purpose = ? ORDER BY id DESC LIMIT 1""")
                .params(holder.member().value(), holder.device(), phoneIndex, BIND)
                .query((row, n) -> new Sent(
                        row.getLong("id"), row.getBytes("code_hash"), row.getInt("tries"), Times.read(row, "expires_at")))
                .optional();
    }

    /** Counts a try; false when none is left or the code was used. */
    boolean countTry(long id, int most) {
        return jdbc.sql("""
                UPDATE identity_phone_code SET tries = tries + 1 WHERE id = ? AND tries < ? AND used_at IS NULL""")
                        .params(id, most)
                        .update()
                == 1;
    }

    /** True for the first caller only. */
    boolean use(long id, Instant at) {
        return jdbc.sql("UPDATE identity_phone_code SET used_at = ? WHERE id = ? AND used_at IS NULL")
                        .params(Times.toDb(at), id)
                        .update()
                == 1;
    }

    int tries(long id) {
        return jdbc.sql("SELECT tries FROM identity_phone_code WHERE id = ?").param(id).query(Integer.class).single();
    }

    int forgetBefore(long id, int most) {
        return jdbc.sql("DELETE FROM identity_phone_code WHERE id < ? ORDER BY id LIMIT ?").params(id, most).update();
    }

    /** They hold nothing: whoever needs one makes it again. One that is locked is waited for, in the order of {@link #lock}. */
    int forgetGates(int most) {
        return jdbc.sql("DELETE FROM identity_phone_code_gate ORDER BY gate LIMIT ?").param(most).update();
    }
}
