package io.mashang.wechat.official;

import io.mashang.platform.sql.Times;
import io.mashang.wechat.OfficialAccountEvent;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pushes of WeChat and what was answered. */
@Repository
class InboxStore {

    /** @param reply the text that was answered; empty when the answer was silence; null while there is none */
    record Received(int pushes, @Nullable String reply) {}

    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts this push of the event and tells what is known of it. */
    Received receive(OfficialAccountEvent event) {
        jdbc.sql("""
                INSERT INTO wechat_inbox (event_id, app_id, open_id, kind, pushes, received_at) VALUES (?, ?, ?, ?, 1, ?)
                ON DUPLICATE KEY UPDATE pushes = pushes + 1""")
                .params(event.eventId(), event.appId(), event.openId(), event.kind(), Times.toDb(event.receivedAt()))
                .update();
        return jdbc.sql("SELECT pushes, reply FROM wechat_inbox WHERE event_id = ?")
                .param(event.eventId())
                .query((row, n) -> new Received(row.getInt("pushes"), row.getString("reply")))
                .single();
    }

    /** Keeps the reply if there is none yet, and tells which one holds. */
    String keepReply(String eventId, String reply, Instant at) {
        jdbc.sql("UPDATE wechat_inbox SET reply = ?, answered_at = ? WHERE event_id = ? AND reply IS NULL")
                .params(reply, Times.toDb(at), eventId)
                .update();
        return Optional.ofNullable(jdbc.sql("SELECT reply FROM wechat_inbox WHERE event_id = ?")
                        .param(eventId)
                        .query(String.class)
                        .single())
                .orElse(reply);
    }

    /** @return how many were forgotten */
    int forgetBefore(Instant before, int most) {
        return jdbc.sql("DELETE FROM wechat_inbox WHERE received_at < ? LIMIT ?").params(Times.toDb(before), most).update();
    }
}
