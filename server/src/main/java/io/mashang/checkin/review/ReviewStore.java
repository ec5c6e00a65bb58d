package io.mashang.checkin.review;

import io.mashang.checkin.RecordId;
import io.mashang.checkin.model.Signal;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.checkin.review.ReviewCase.Vote;
import io.mashang.platform.sql.Likes;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import io.mashang.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases of the review desk. Those that wait are so few that a text is searched among them alone. */
@Repository
class ReviewStore {

    private static final int LONGEST_WORDS = 255;
    private static final String NO_VOTE =
            ", first_by = NULL, first_name = NULL, first_approve = NULL, first_reason = NULL, first_at = NULL";

    /** @param words what a search finds it by */
    record Opened(StoredCheckIn record, Instant waitingSince, @Nullable Instant dueAt, String words) {}

    record Waiting(int pending, int overdue) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ReviewStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void open(List<Opened> cases) {
        Rows.insert(template, """
                INSERT INTO checkin_review (record_id, activity_id, session_id, stage, waiting_since, due_at, reasons, words,
                    decisions) VALUES""", "",
                cases.stream()
                        .map(opened -> new @Nullable Object[] {
                            opened.record().id().value(), opened.record().activity().value(), opened.record().session().value(),
                            ReviewStage.WAITING.name(), Times.toDb(opened.waitingSince()), Times.toDbNullable(opened.dueAt()),
                            reasons(opened.record()), cut(opened.words()), 0
                        })
                        .toList());
    }

    private static String reasons(StoredCheckIn record) {
        return record.findings().stream().map(finding -> bars(finding.signal())).distinct().collect(Collectors.joining());
    }

    private static String bars(Signal signal) {
        return "|" + signal.code() + "|";
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }

    Optional<ReviewCase> find(RecordId record) {
        return jdbc.sql("SELECT * FROM checkin_review WHERE record_id = ?").param(record.value()).query(ReviewStore::read).optional();
    }

    /** Nobody else decides about it until this transaction ends. */
    Optional<ReviewCase> lock(RecordId record) {
        return jdbc.sql("SELECT * FROM checkin_review WHERE record_id = ? FOR UPDATE")
                .param(record.value())
                .query(ReviewStore::read)
                .optional();
    }

    /** Newest first. What does not wait any more, for whatever reason, is not among those that wait. */
    List<ReviewCase> page(ReviewFilter filter, long before, int limit) {
        StringBuilder sql = new StringBuilder("""
                SELECT c.* FROM checkin_review c JOIN checkin_record r ON r.id = c.record_id
                """).append(listed(filter.list())).append(" AND c.record_id < ?");
        List<Object> values = new ArrayList<>(List.of(before));
        and(sql, values, "c.activity_id = ?", filter.activity() == null ? null : filter.activity().value());
        and(sql, values, "c.session_id = ?", filter.session() == null ? null : filter.session().value());
        and(sql, values, "c.reasons LIKE ?", filter.reason() == null ? null : Likes.containing(bars(filter.reason())));
        and(sql, values, "c.waiting_since <= ?", Times.toDbNullable(filter.waitingBefore()));
        and(sql, values, "c.due_at < ?", Times.toDbNullable(filter.dueBefore()));
        and(sql, values, "c.words LIKE ?", filter.search().isEmpty() ? null : Likes.containing(filter.search()));
        values.add(limit);
        return jdbc.sql(sql + " ORDER BY c.record_id DESC LIMIT ?").params(values).query(ReviewStore::read).list();
    }

    private static String listed(ReviewList list) {
        return switch (list) {
            case WAITING -> "WHERE c.stage = 'WAITING' AND r.state = 'PENDING'";
            case APPEALED -> "JOIN checkin_appeal a ON a.record_id = c.record_id AND a.state = 'OPEN' WHERE r.state IN ('PENDING', 'REJECTED')";
            case DECIDED -> "WHERE c.stage = 'DECIDED'";
        };
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
    }

    Waiting waiting(Instant now) {
        return jdbc.sql("""
                SELECT COUNT(*) AS pending, COALESCE(SUM(c.due_at < ?), 0) AS overdue
                FROM checkin_review c JOIN checkin_record r ON r.id = c.record_id
                WHERE c.stage = 'WAITING' AND r.state = 'PENDING'""")
                .param(Times.toDb(now))
                .query((row, n) -> new Waiting(row.getInt("pending"), row.getInt("overdue")))
                .single();
    }

    /** Keeps what the first of two people says, or what another one says instead; false when they said something before. */
    boolean vote(RecordId record, Vote vote) {
        return jdbc.sql("""
                UPDATE checkin_review SET first_by = ?, first_name = ?, first_approve = ?, first_reason = ?, first_at = ?
                WHERE record_id = ? AND (first_by IS NULL OR first_by <> ?)""")
                        .params(
                                vote.by().value(), vote.name(), vote.approve(), vote.reason(), Times.toDb(vote.at()), record.value(),
                                vote.by().value())
                        .update()
                == 1;
    }

    /** One decision more; the vote of the first of two has served. */
    void close(RecordId record, StaffId by) {
        jdbc.sql("UPDATE checkin_review SET stage = 'DECIDED', decisions = decisions + 1, decided_by = ?" + NO_VOTE + " WHERE record_id = ?")
                .params(by.value(), record.value())
                .update();
    }

    void forgetVote(RecordId record) {
        jdbc.sql("UPDATE checkin_review SET decisions = decisions" + NO_VOTE + " WHERE record_id = ?").param(record.value()).update();
    }

    /** It waits again, and nobody has voted; false when it was decided again meanwhile. */
    boolean reopen(RecordId record, int decisions) {
        return jdbc.sql("UPDATE checkin_review SET stage = 'WAITING', decided_by = NULL" + NO_VOTE
                        + " WHERE record_id = ? AND stage = 'DECIDED' AND decisions = ?")
                        .params(record.value(), decisions)
                        .update()
                == 1;
    }

    private static ReviewCase read(ResultSet row, int n) throws SQLException {
        Long decidedBy = row.getObject("decided_by", Long.class);
        return new ReviewCase(
                new RecordId(row.getLong("record_id")), ReviewStage.valueOf(row.getString("stage")),
                Times.read(row, "waiting_since"), Times.readNullable(row, "due_at"), row.getInt("decisions"),
                decidedBy == null ? null : new StaffId(decidedBy), vote(row));
    }

    private static @Nullable Vote vote(ResultSet row) throws SQLException {
        Long by = row.getObject("first_by", Long.class);
        return by == null
                ? null
                : new Vote(
                        new StaffId(by), row.getString("first_name"), row.getBoolean("first_approve"),
                        row.getString("first_reason"), Times.read(row, "first_at"));
    }
}
