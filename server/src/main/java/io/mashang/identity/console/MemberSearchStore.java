package io.mashang.identity.console;

import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Likes;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MemberSearchStore {

    record Row(MemberId id, String name, String status, @Nullable MemberId mergedInto, Instant joinedAt, boolean hasWechat) {}

    record WechatAccount(String appId, Instant linkedAt) {}

    private static final String SELECT = """
            SELECT m.id, m.name, m.status, m.merged_into, m.created_at,
                   EXISTS (SELECT 1 FROM identity_wechat_account w WHERE w.member_id = m.id) AS has_wechat
            FROM identity_member m""";

    private final JdbcClient jdbc;

    MemberSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Members whose name begins so, newest first; folded ones are shown only when asked for by id. */
    List<Row> byName(String beginning, long before, int limit) {
        return jdbc.sql(SELECT + " WHERE m.id < ? AND m.merged_into IS NULL AND m.name LIKE ? ORDER BY m.id DESC LIMIT ?")
                .params(before, Likes.startingWith(beginning), limit)
                .query((row, n) -> read(row))
                .list();
    }

    List<Row> newest(long before, int limit) {
        return jdbc.sql(SELECT + " WHERE m.id < ? AND m.merged_into IS NULL ORDER BY m.id DESC LIMIT ?")
                .params(before, limit)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Row> find(MemberId member) {
        return jdbc.sql(SELECT + " WHERE m.id = ?").param(member.value()).query((row, n) -> read(row)).optional();
    }

    List<WechatAccount> accounts(MemberId member) {
        return jdbc.sql("SELECT app_id, linked_at FROM identity_wechat_account WHERE member_id = ? ORDER BY linked_at")
                .param(member.value())
                .query((row, n) -> new WechatAccount(row.getString("app_id"), Times.read(row, "linked_at")))
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        long mergedInto = row.getLong("merged_into");
        return new Row(
                new MemberId(row.getLong("id")), row.getString("name"), row.getString("status"),
                mergedInto == 0 ? null : new MemberId(mergedInto), Times.read(row, "created_at"),
                row.getBoolean("has_wechat"));
    }
}
