package io.mashang.platform.jobs;

import io.mashang.platform.sql.Times;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JobStore {

    record Due(String name, long token) {}

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the row of a job that is new; one that is known keeps its next run. */
    void register(String job, Instant nextAt, Instant past) {
        jdbc.sql("""
                INSERT INTO platform_job (name, token, lease_until, next_at, writes, failed, detail)
                VALUES (?, 0, ?, ?, 0, FALSE, '') ON DUPLICATE KEY UPDATE name = platform_job.name""")
                .params(job, Times.toDb(past), Times.toDb(nextAt))
                .update();
    }

    List<Due> due(Instant now) {
        return jdbc.sql("SELECT name, token FROM platform_job WHERE next_at <= ? AND lease_until < ? ORDER BY next_at, name")
                .params(Times.toDb(now), Times.toDb(now))
                .query((row, n) -> new Due(row.getString("name"), row.getLong("token")))
                .list();
    }

    /** True when this turn is ours: its token is one more than the one that was due. */
    boolean begin(Due due, String holder, Instant now, Instant leaseUntil) {
        return jdbc.sql("""
                UPDATE platform_job SET token = token + 1, holder = ?, began_at = ?, ended_at = NULL, lease_until = ?
                WHERE name = ? AND token = ? AND next_at <= ? AND lease_until < ?""")
                        .params(holder, Times.toDb(now), Times.toDb(leaseUntil), due.name(), due.token(), Times.toDb(now),
                                Times.toDb(now))
                        .update()
                == 1;
    }

    boolean renew(String job, long token, Instant leaseUntil) {
        return jdbc.sql("UPDATE platform_job SET lease_until = ? WHERE name = ? AND token = ?")
                        .params(Times.toDb(leaseUntil), job, token)
                        .update()
                == 1;
    }

    /** Locks the job's row until the transaction ends, so that no later turn begins before this write is committed. */
    boolean countWrite(String job, long token) {
        return jdbc.sql("UPDATE platform_job SET writes = writes + 1 WHERE name = ? AND token = ?")
                        .params(job, token)
                        .update()
                == 1;
    }

    boolean end(String job, long token, JobEnd end) {
        return jdbc.sql("""
                UPDATE platform_job SET ended_at = ?, lease_until = ?, next_at = ?, failed = ?, detail = ?
                WHERE name = ? AND token = ?""")
                        .params(Times.toDb(end.at()), Times.toDb(end.at()), Times.toDb(end.nextAt()), end.failed(),
                                end.detail(), job, token)
                        .update()
                == 1;
    }

    List<JobState> all() {
        return jdbc.sql("SELECT name, holder, next_at, began_at, ended_at, failed, detail FROM platform_job ORDER BY name")
                .query((row, n) -> new JobState(
                        row.getString("name"), row.getString("holder"), Times.read(row, "next_at"),
                        Times.readNullable(row, "began_at"), Times.readNullable(row, "ended_at"), row.getBoolean("failed"),
                        row.getString("detail")))
                .list();
    }

}
