package io.mashang.testing;

import io.mashang.platform.access.Realm;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Times;
import io.mashang.platform.tokens.SignIns;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Staff who are already signed in. Each call makes a new account; its password matches nothing. */
@Component
@Lazy
public class StaffSessions {

    private final JdbcClient jdbc;
    private final SignIns signIns;
    private final Ids ids;
    private final Clock clock;
    private final Http http;

    StaffSessions(JdbcClient jdbc, SignIns signIns, Ids ids, Clock clock, Http http) {
        this.jdbc = jdbc;
        this.signIns = signIns;
        this.ids = ids;
        this.clock = clock;
        this.http = http;
    }

    /** Speaks HTTP as a new staff member with these roles. */
    public Http as(Role... roles) {
        return as(aStaffMember(roles));
    }

    public Http as(StaffActor actor) {
        return http.bearer(signIns.begin(Realm.STAFF, actor.id().value(), false).accessToken());
    }

    public StaffActor aStaffMember(Role... roles) {
        long id = ids.next();
        jdbc.sql("""
                INSERT INTO staff_account (id, username, display_name, password_hash, must_change_password, created_at)
                VALUES (?, ?, ?, '-', FALSE, ?)""")
                .params(id, "u" + id, "员工" + id % 1000, Times.toDb(clock.instant()))
                .update();
        for (Role role : roles) {
            jdbc.sql("INSERT INTO staff_account_role (staff_id, role) VALUES (?, ?)").params(id, role.name()).update();
        }
        return new StaffActor(new StaffId(id), "员工" + id % 1000);
    }
}
