package io.mashang.platform.tokens;

import io.mashang.platform.sql.Rows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInPruningStore {

    private final JdbcClient jdbc;

    SignInPruningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int forgetTokensBefore(long id, int most) {
        return jdbc.sql("DELETE FROM platform_refresh_token WHERE id < ? ORDER BY id LIMIT ?").params(id, most).update();
    }

    /** Sign-ins between two ids, both excluded, oldest first. */
    List<Long> signInsBetween(long after, long before, int most) {
        return jdbc.sql("SELECT id FROM platform_sign_in WHERE id > ? AND id < ? ORDER BY id LIMIT ?")
                .params(after, before, most)
                .query(Long.class)
                .list();
    }

    /** 0 when there is none. */
    long newestSignIn() {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM platform_sign_in").query(Long.class).single();
    }

    int forgetUnlessInUse(List<Long> signIns) {
        return jdbc.sql("DELETE FROM platform_sign_in WHERE id IN " + Rows.tuple(signIns.size())
                        + " AND NOT EXISTS (SELECT 1 FROM platform_refresh_token t WHERE t.sign_in_id = platform_sign_in.id)")
                .params(signIns)
                .update();
    }
}
