package io.mashang.checkin.record;

import io.mashang.identity.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forgets where people were and with which phone; how far away stays with the verdict. */
@Repository
class CoordinateStore {

    private final JdbcClient jdbc;

    CoordinateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void drop(MemberId member) {
        jdbc.sql("""
                UPDATE checkin_evidence SET latitude = NULL, longitude = NULL, bssid = NULL
                WHERE record_id IN (SELECT id FROM checkin_record WHERE member_id = ?)""")
                .param(member.value())
                .update();
        jdbc.sql("""
                UPDATE checkin_record SET latitude = NULL, longitude = NULL, bssid = NULL, device = NULL, fix = NULL
                WHERE member_id = ?""")
                .param(member.value())
                .update();
    }

    /** Of records between two ids, this many at most; answers how many there were. */
    int dropOfRecords(long fromId, long untilId, int most) {
        return jdbc.sql("""
                UPDATE checkin_record SET latitude = NULL, longitude = NULL, bssid = NULL, device = NULL, fix = NULL
                WHERE id >= ? AND id < ? AND (latitude IS NOT NULL OR bssid IS NOT NULL OR device IS NOT NULL) LIMIT ?""")
                .params(fromId, untilId, most)
                .update();
    }

    /** As {@link #dropOfRecords}, of evidence that was added to records. */
    int dropOfEvidence(long fromId, long untilId, int most) {
        return jdbc.sql("""
                UPDATE checkin_evidence SET latitude = NULL, longitude = NULL, bssid = NULL
                WHERE id >= ? AND id < ? AND (latitude IS NOT NULL OR bssid IS NOT NULL) LIMIT ?""")
                .params(fromId, untilId, most)
                .update();
    }
}
