package io.mashang.checkin.record;

import io.mashang.checkin.RecordId;
import io.mashang.platform.sql.Rows;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Check-ins that were accepted and are worth a look: few, so that they are found without looking at all. */
@Repository
public class NotedStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    NotedStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public void add(List<StoredCheckIn> records) {
        Rows.insert(template, "INSERT INTO checkin_noted (record_id, activity_id) VALUES", "",
                records.stream().map(record -> new Object[] {record.id().value(), record.activity().value()}).toList());
    }

    public List<RecordId> before(long id, int limit) {
        return jdbc.sql("SELECT record_id FROM checkin_noted WHERE record_id < ? ORDER BY record_id DESC LIMIT ?")
                .params(id, limit)
                .query((row, n) -> new RecordId(row.getLong("record_id")))
                .list();
    }
}
