package io.mashang.identity.consent;

import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Times;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentStore {

    record Given(ConsentPurpose purpose, String version, Instant givenAt, @Nullable Instant withdrawnAt) {}

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds nothing while the same version is agreed to already. */
    void give(long id, MemberId member, ConsentPurpose purpose, Instant at) {
        jdbc.sql("""
                INSERT INTO identity_consent (id, member_id, purpose, version, given_at)
                SELECT ?, ?, ?, ?, ? FROM DUAL WHERE NOT EXISTS (
                    SELECT 1 FROM identity_consent
                    WHERE member_id = ? AND purpose = ? AND version = ? AND withdrawn_at IS NULL)""")
                .params(
                        id, member.value(), purpose.name(), purpose.currentVersion(), Times.toDb(at),
                        member.value(), purpose.name(), purpose.currentVersion())
                .update();
    }

    /** Whether the current version is agreed to; the row is held until the transaction ends. */
    boolean holdGiven(MemberId member, ConsentPurpose purpose) {
        return !jdbc.sql("""
                SELECT id FROM identity_consent
                WHERE member_id = ? AND purpose = ? AND version = ? AND withdrawn_at IS NULL FOR UPDATE""")
                .params(member.value(), purpose.name(), purpose.currentVersion())
                .query(Long.class)
                .list()
                .isEmpty();
    }

    void withdraw(MemberId member, ConsentPurpose purpose, Instant at) {
        jdbc.sql("""
                UPDATE identity_consent SET withdrawn_at = ?
                WHERE member_id = ? AND purpose = ? AND withdrawn_at IS NULL""")
                .params(Times.toDb(at), member.value(), purpose.name())
                .update();
    }

    /** Everything ever agreed to, latest first. */
    List<Given> of(MemberId member) {
        return jdbc.sql("""
                SELECT purpose, version, given_at, withdrawn_at FROM identity_consent
                WHERE member_id = ? ORDER BY id DESC""")
                .param(member.value())
                .query((row, n) -> new Given(
                        ConsentPurpose.valueOf(row.getString("purpose")), row.getString("version"),
                        Times.read(row, "given_at"), Times.readNullable(row, "withdrawn_at")))
                .list();
    }
}
