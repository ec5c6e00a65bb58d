package io.mashang.checkin.face;

import io.mashang.identity.MemberId;
import io.mashang.platform.crypto.FieldSealer;
import io.mashang.platform.sql.Times;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures that people gave to be compared with, one each, sealed to their person. */
@Repository
class ReferenceStore {

    private static final String TABLE = "checkin_face_reference";
    private static final String COLUMN = "picture";

    private final JdbcClient jdbc;
    private final FieldSealer sealer;

    ReferenceStore(JdbcClient jdbc, FieldSealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** In place of the one before. */
    void keep(MemberId member, byte[] picture, Instant now) {
        jdbc.sql("""
                INSERT INTO checkin_face_reference (member_id, picture, given_at, used_at) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE picture = VALUES(picture), given_at = VALUES(given_at), used_at = VALUES(used_at)""")
                .params(member.value(), sealer.seal(picture, TABLE, COLUMN, member.value()), Times.toDb(now), Times.toDb(now))
                .update();
    }

    Optional<Instant> givenAt(MemberId member) {
        return jdbc.sql("SELECT given_at FROM checkin_face_reference WHERE member_id = ?")
                .param(member.value())
                .query((row, n) -> Times.read(row, "given_at"))
                .optional();
    }

    boolean has(MemberId member) {
        return givenAt(member).isPresent();
    }

    Optional<byte[]> open(MemberId member) {
        return jdbc.sql("SELECT picture FROM checkin_face_reference WHERE member_id = ?")
                .param(member.value())
                .query((row, n) -> sealer.openBytes(row.getBytes(COLUMN), TABLE, COLUMN, member.value()))
                .optional();
    }

    void used(MemberId member, Instant now) {
        jdbc.sql("UPDATE checkin_face_reference SET used_at = ? WHERE member_id = ?")
                .params(Times.toDb(now), member.value())
                .update();
    }

    void delete(MemberId member) {
        jdbc.sql("DELETE FROM checkin_face_reference WHERE member_id = ?").param(member.value()).update();
    }

    /** Those given or last used before then, this many at most; answers how many there were. */
    int deleteUnused(Instant before, int most) {
        return jdbc.sql("DELETE FROM checkin_face_reference WHERE used_at < ? LIMIT ?")
                .params(Times.toDb(before), most)
                .update();
    }

    int count() {
        return jdbc.sql("SELECT COUNT(*) FROM checkin_face_reference").query(Integer.class).single();
    }
}
