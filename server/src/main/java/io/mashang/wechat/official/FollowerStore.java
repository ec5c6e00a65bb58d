package io.mashang.wechat.official;

import io.mashang.platform.sql.Times;
import io.mashang.wechat.Followers;
import io.mashang.wechat.WechatIdentity;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FollowerStore implements Followers {

    private final JdbcClient jdbc;

    FollowerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pushes overtake each other: the later event holds, whichever arrives last. */
    void record(String appId, String openId, boolean following, Instant at) {
        jdbc.sql("""
                INSERT INTO wechat_follower (app_id, open_id, following, changed_at) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE
                    following = IF(VALUES(changed_at) >= changed_at, VALUES(following), following),
                    changed_at = GREATEST(VALUES(changed_at), changed_at)""")
                .params(appId, openId, following, Times.toDb(at))
                .update();
    }

    @Override
    public boolean isFollowing(WechatIdentity identity) {
        return jdbc.sql("SELECT COUNT(*) FROM wechat_follower WHERE app_id = ? AND open_id = ? AND following = TRUE")
                        .params(identity.appId(), identity.openId())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
