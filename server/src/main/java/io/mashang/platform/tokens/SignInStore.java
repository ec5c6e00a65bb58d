package io.mashang.platform.tokens;

import io.mashang.platform.access.Realm;
import io.mashang.platform.shared.Announcements;
import io.mashang.platform.shared.Remembered;
import io.mashang.platform.sql.SharedReads;
import io.mashang.platform.sql.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInStore {

    record FoundToken(
            long tokenId, long session, Realm realm, long subject, boolean limited,
            Instant expiresAt, @Nullable Instant usedAt, @Nullable Instant endedAt) {}

    private final JdbcClient jdbc;
    private final Remembered<Long, Boolean> live;
    private final SharedReads<Long, Boolean> crowd = new SharedReads<>(this::liveAmong);

    /** A sign-in that ends is forgotten at once; on a node that does not hear of it within half a minute. */
    SignInStore(JdbcClient jdbc, Announcements announcements) {
        this.jdbc = jdbc;
        this.live = new Remembered<>("sign-ins.ended", 100_000, Duration.ofSeconds(30), announcements, Long::valueOf);
    }

    void insertSignIn(long id, Realm realm, long subject, boolean limited, Instant at) {
        jdbc.sql("""
                INSERT INTO platform_sign_in (id, realm, subject, limited, began_at) VALUES (?, ?, ?, ?, ?)""")
                .params(id, realm.name(), subject, limited, Times.toDb(at))
                .update();
    }

    void insertToken(long id, long signIn, byte[] hash, Instant at, Instant expiresAt) {
        jdbc.sql("""
                INSERT INTO platform_refresh_token (id, sign_in_id, token_hash, issued_at, expires_at)
                VALUES (?, ?, ?, ?, ?)""")
                .params(id, signIn, hash, Times.toDb(at), Times.toDb(expiresAt))
                .update();
    }

    Optional<FoundToken> findToken(byte[] hash) {
        return jdbc.sql("""
                SELECT t.id, t.sign_in_id, s.realm, s.subject, s.limited, t.expires_at, t.used_at, s.ended_at
                FROM platform_refresh_token t JOIN platform_sign_in s ON s.id = t.sign_in_id
                WHERE t.token_hash = ?""")
                .param(hash)
                .query((row, n) -> new FoundToken(
                        row.getLong("id"), row.getLong("sign_in_id"), Realm.valueOf(row.getString("realm")),
                        row.getLong("subject"), row.getBoolean("limited"), Times.read(row, "expires_at"),
                        Times.readNullable(row, "used_at"), Times.readNullable(row, "ended_at")))
                .optional();
    }

    /** True for the first caller only. */
    boolean markUsed(long tokenId, Instant at) {
        return jdbc.sql("UPDATE platform_refresh_token SET used_at = ? WHERE id = ? AND used_at IS NULL")
                        .params(Times.toDb(at), tokenId)
                        .update()
                == 1;
    }

    void end(long signIn, Instant at) {
        jdbc.sql("UPDATE platform_sign_in SET ended_at = ? WHERE id = ? AND ended_at IS NULL")
                .params(Times.toDb(at), signIn)
                .update();
        live.forget(signIn);
    }

    void endAll(Realm realm, long subject, Instant at) {
        jdbc.sql("UPDATE platform_sign_in SET ended_at = ? WHERE realm = ? AND subject = ? AND ended_at IS NULL")
                .params(Times.toDb(at), realm.name(), subject)
                .update();
        live.forgetAll();
    }

    boolean isLive(long signIn) {
        return live.get(signIn, id -> crowd.find(id).isPresent());
    }

    private Map<Long, Boolean> liveAmong(Set<Long> signIns) {
        return jdbc.sql("SELECT id FROM platform_sign_in WHERE id IN (:ids) AND ended_at IS NULL")
                .param("ids", signIns)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Function.identity(), id -> true));
    }
}
