package io.mashang.checkin.face;

import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many comparisons each month has had. One that failed counts: it may have been charged for. */
@Repository
class FaceUseStore {

    private final JdbcClient jdbc;

    FaceUseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more; false when the month has had that many. */
    boolean take(YearMonth month, int most) {
        if (counted(month, most)) {
            return true;
        }
        jdbc.sql("INSERT INTO checkin_face_use (month, used) VALUES (?, 0) ON DUPLICATE KEY UPDATE used = used")
                .param(month.toString())
                .update();
        return counted(month, most);
    }

    private boolean counted(YearMonth month, int most) {
        return jdbc.sql("UPDATE checkin_face_use SET used = used + 1 WHERE month = ? AND used < ?")
                        .params(month.toString(), most)
                        .update()
                == 1;
    }

    int used(YearMonth month) {
        return jdbc.sql("SELECT used FROM checkin_face_use WHERE month = ?")
                .param(month.toString())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
