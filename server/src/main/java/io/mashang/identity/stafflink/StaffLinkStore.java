package io.mashang.identity.stafflink;

import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Times;
import io.mashang.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffLinkStore {

    record Link(MemberId member, StaffId staff, byte[] stamp, Instant linkedAt, @Nullable Long signIn) {}

    private static final String COLUMNS =
            "SELECT member_id, staff_id, stamp, linked_at, sign_in_id FROM identity_staff_link WHERE ";

    private final JdbcClient jdbc;

    StaffLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Link> of(MemberId member) {
        return find("member_id = ?", member.value()).stream().findFirst();
    }

    Optional<Link> of(StaffId staff) {
        return find("staff_id = ?", staff.value()).stream().findFirst();
    }

    /** The links that stand in the way of a new one: of this member, and of this account with another phone. */
    List<Link> besides(MemberId member, StaffId staff) {
        return find("member_id = ? OR staff_id = ?", member.value(), staff.value());
    }

    private List<Link> find(String condition, Object... values) {
        return jdbc.sql(COLUMNS + condition)
                .params(values)
                .query((row, n) -> new Link(
                        new MemberId(row.getLong("member_id")), new StaffId(row.getLong("staff_id")), row.getBytes("stamp"),
                        Times.read(row, "linked_at"), row.getObject("sign_in_id", Long.class)))
                .list();
    }

    void insert(MemberId member, StaffId staff, byte[] stamp, Instant at) {
        jdbc.sql("INSERT INTO identity_staff_link (member_id, staff_id, stamp, linked_at) VALUES (?, ?, ?, ?)")
                .params(member.value(), staff.value(), stamp, Times.toDb(at))
                .update();
    }

    /** False when the link is gone meanwhile. */
    boolean remember(MemberId member, long signIn) {
        return jdbc.sql("UPDATE identity_staff_link SET sign_in_id = ? WHERE member_id = ?")
                        .params(signIn, member.value())
                        .update()
                == 1;
    }

    void delete(MemberId member) {
        jdbc.sql("DELETE FROM identity_staff_link WHERE member_id = ?").param(member.value()).update();
    }
}
