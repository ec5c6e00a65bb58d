package io.mashang.checkin.appeal;

import io.mashang.checkin.RecordId;
import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appeals, one for each decision at most. */
@Repository
public class AppealStore {

    private final JdbcClient jdbc;
    private final Ids ids;

    AppealStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The appeal to this decision, whoever raised it first. */
    Appeal raise(RecordId record, int decisions, MemberId member, String words, Instant now) {
        jdbc.sql("""
                INSERT INTO checkin_appeal (id, record_id, decisions, member_id, words, raised_at, state)
                VALUES (?, ?, ?, ?, ?, ?, 'OPEN') ON DUPLICATE KEY UPDATE record_id = checkin_appeal.record_id""")
                .params(ids.next(), record.value(), decisions, member.value(), words, Times.toDb(now))
                .update();
        return jdbc.sql("SELECT * FROM checkin_appeal WHERE record_id = ? AND decisions = ?")
                .params(record.value(), decisions)
                .query(AppealStore::read)
                .single();
    }

    /** The last one about each record; records without any are left out. */
    public Map<RecordId, Appeal> latest(Collection<RecordId> records) {
        Map<RecordId, Appeal> latest = new HashMap<>();
        if (!records.isEmpty()) {
            jdbc.sql("SELECT * FROM checkin_appeal WHERE record_id IN (:records) ORDER BY decisions")
                    .param("records", records.stream().map(RecordId::value).toList())
                    .query(AppealStore::read)
                    .list()
                    .forEach(appeal -> latest.put(appeal.record(), appeal));
        }
        return latest;
    }

    public Optional<Appeal> latest(RecordId record) {
        return Optional.ofNullable(latest(List.of(record)).get(record));
    }

    public int open() {
        return jdbc.sql("""
                SELECT COUNT(*) FROM checkin_appeal a JOIN checkin_record r ON r.id = a.record_id
                WHERE a.state = 'OPEN' AND r.state IN ('PENDING', 'REJECTED')""")
                .query(Integer.class)
                .single();
    }

    /** False when it was answered before. */
    public boolean answer(Appeal appeal, AppealState state, String answer, String by, Instant at) {
        return jdbc.sql("""
                UPDATE checkin_appeal SET state = ?, answer = ?, answered_by = ?, answered_at = ? WHERE id = ? AND state = 'OPEN'""")
                        .params(state.name(), answer, by, Times.toDb(at), appeal.id())
                        .update()
                == 1;
    }

    void moveToMember(MemberId from, MemberId to) {
        jdbc.sql("UPDATE checkin_appeal SET member_id = ? WHERE member_id = ?").params(to.value(), from.value()).update();
    }

    List<Appeal> ofMember(MemberId member, int most) {
        return jdbc.sql("SELECT * FROM checkin_appeal WHERE member_id = ? ORDER BY id LIMIT ?")
                .params(member.value(), most)
                .query(AppealStore::read)
                .list();
    }

    void forget(MemberId member) {
        jdbc.sql("UPDATE checkin_appeal SET words = '', member_id = ? WHERE member_id = ?")
                .params(Arrays.<@Nullable Object>asList(null, member.value()))
                .update();
    }

    private static Appeal read(ResultSet row, int n) throws SQLException {
        return new Appeal(
                row.getLong("id"), new RecordId(row.getLong("record_id")), row.getInt("decisions"), row.getString("words"),
                Times.read(row, "raised_at"), AppealState.valueOf(row.getString("state")), row.getString("answer"),
                Times.readNullable(row, "answered_at"));
    }
}
