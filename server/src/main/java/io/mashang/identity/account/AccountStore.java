package io.mashang.identity.account;

import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import io.mashang.wechat.WechatIdentity;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    record Account(@Nullable String unionId, MemberId member) {}

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String appId, String openId) {
        return jdbc.sql("SELECT union_id, member_id FROM identity_wechat_account WHERE app_id = ? AND open_id = ?")
                .params(appId, openId)
                .query((row, n) -> new Account(row.getString("union_id"), new MemberId(row.getLong("member_id"))))
                .optional();
    }

    Optional<String> openId(MemberId member, String appId) {
        return jdbc.sql("SELECT open_id FROM identity_wechat_account WHERE member_id = ? AND app_id = ? ORDER BY linked_at DESC LIMIT 1")
                .params(member.value(), appId)
                .query(String.class)
                .optional();
    }

    /** The member of this union id: the candidate when nobody has it yet. */
    MemberId claimUnion(String unionId, MemberId candidate) {
        jdbc.sql("""
                INSERT INTO identity_wechat_union (union_id, member_id) VALUES (?, ?)
                ON DUPLICATE KEY UPDATE union_id = union_id""")
                .params(unionId, candidate.value())
                .update();
        return new MemberId(jdbc.sql("SELECT member_id FROM identity_wechat_union WHERE union_id = ? FOR UPDATE")
                .param(unionId)
                .query(Long.class)
                .single());
    }

    /** The member of this account: the candidate when nobody has it yet. */
    MemberId claimAccount(WechatIdentity who, MemberId candidate, Instant at) {
        jdbc.sql("""
                INSERT INTO identity_wechat_account (app_id, open_id, union_id, member_id, linked_at)
                VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE union_id = COALESCE(union_id, VALUES(union_id))""")
                .param(who.appId()).param(who.openId()).param(who.unionId()).param(candidate.value()).param(Times.toDb(at))
                .update();
        return new MemberId(jdbc.sql("""
                SELECT member_id FROM identity_wechat_account WHERE app_id = ? AND open_id = ? FOR UPDATE""")
                .params(who.appId(), who.openId())
                .query(Long.class)
                .single());
    }

    void pointUnion(String unionId, MemberId member) {
        jdbc.sql("UPDATE identity_wechat_union SET member_id = ? WHERE union_id = ?")
                .params(member.value(), unionId)
                .update();
    }

    void insertMember(MemberId member, Instant at) {
        jdbc.sql("INSERT INTO identity_member (id, status, created_at) VALUES (?, 'ACTIVE', ?)")
                .params(member.value(), Times.toDb(at))
                .update();
    }

    /** Locks both and says whether both are still members of their own. */
    boolean lockActive(MemberId one, MemberId other) {
        return jdbc.sql("""
                SELECT merged_into FROM identity_member WHERE id IN (?, ?) ORDER BY id FOR UPDATE""")
                        .params(one.value(), other.value())
                        .query((row, n) -> row.getObject("merged_into") == null)
                        .list()
                        .stream()
                        .filter(active -> active)
                        .count()
                == 2;
    }

    /** Locks the member and says whether it is one of its own; a folded one cannot be changed any more. */
    boolean lockActive(MemberId member) {
        return jdbc.sql("SELECT id FROM identity_member WHERE id = ? AND merged_into IS NULL FOR UPDATE")
                .param(member.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Union ids first: a log-in that links a new account holds its union id's row until it has committed. */
    void moveAccounts(MemberId from, MemberId to) {
        jdbc.sql("UPDATE identity_wechat_union SET member_id = ? WHERE member_id = ?")
                .params(to.value(), from.value())
                .update();
        jdbc.sql("UPDATE identity_wechat_account SET member_id = ? WHERE member_id = ?")
                .params(to.value(), from.value())
                .update();
    }

    void moveConsents(MemberId from, MemberId to) {
        jdbc.sql("UPDATE identity_consent SET member_id = ? WHERE member_id = ?")
                .params(to.value(), from.value())
                .update();
    }

    void markMerged(MemberId from, MemberId to) {
        jdbc.sql("UPDATE identity_member SET status = 'MERGED', merged_into = ? WHERE id = ?")
                .params(to.value(), from.value())
                .update();
    }

    void takeNameWhenEmpty(MemberId from, MemberId to) {
        String name = names(java.util.List.of(from)).getOrDefault(from, "");
        jdbc.sql("UPDATE identity_member SET name = ? WHERE id = ? AND name = ''")
                .params(name, to.value())
                .update();
    }

    /** @return whether there is such a member */
    boolean rename(MemberId member, String name) {
        return jdbc.sql("UPDATE identity_member SET name = ? WHERE id = ?").params(name, member.value()).update() == 1;
    }

    Map<MemberId, String> names(Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        record Named(MemberId member, String name) {}
        return jdbc.sql("SELECT id, name FROM identity_member WHERE id IN " + Rows.tuple(members.size()))
                .params(members.stream().map(MemberId::value).toList())
                .query((row, n) -> new Named(new MemberId(row.getLong("id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::member, Named::name));
    }
}
