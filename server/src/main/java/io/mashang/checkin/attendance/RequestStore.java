package io.mashang.checkin.attendance;

import io.mashang.activities.ActivityId;
import io.mashang.activities.ParticipantId;
import io.mashang.checkin.AttendanceRequestId;
import io.mashang.checkin.attendance.AttendanceRequest.Decision;
import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestStore {

    static final int LONGEST_LEAVE_DAYS = 31;

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AttendancePolicy policy(ActivityId activity) {
        return jdbc.sql("SELECT correction_days, corrections_per_month FROM checkin_attendance_policy WHERE activity_id = ?")
                .param(activity.value())
                .query((row, n) -> new AttendancePolicy(row.getInt("correction_days"), row.getInt("corrections_per_month")))
                .optional()
                .orElse(AttendancePolicy.USUAL);
    }

    void keep(ActivityId activity, AttendancePolicy policy) {
        jdbc.sql("""
                INSERT INTO checkin_attendance_policy (activity_id, correction_days, corrections_per_month) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE correction_days = VALUES(correction_days),
                    corrections_per_month = VALUES(corrections_per_month)""")
                .params(activity.value(), policy.correctionDays(), policy.correctionsPerMonth())
                .update();
    }

    /** What stands in its place now: this request, or the one that was there. */
    AttendanceRequest insertIfNew(AttendanceRequest request, @Nullable MemberId member) {
        String part = request.part() == null ? "" : request.part().name();
        jdbc.sql("""
                INSERT INTO checkin_request (id, activity_id, participant_id, member_id, kind, from_day, until_day, at, part, away_from,
                    away_until, reason, state, refused_mark, asked_at, asked_by, asked_by_name)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id""")
                .params(Arrays.asList(
                        request.id().value(), request.activity().value(), request.participant().value(),
                        member == null ? null : member.value(), request.kind().name(),
                        request.from(), request.until(), Times.toDbNullable(request.at()), part,
                        Times.toDbNullable(request.awayFrom()), Times.toDbNullable(request.awayUntil()), request.reason(),
                        request.state().name(), Times.toDb(request.askedAt()), request.askedBy(), request.askedByName()))
                .update();
        return jdbc.sql("""
                SELECT * FROM checkin_request
                WHERE participant_id = ? AND kind = ? AND from_day = ? AND part = ? AND refused_mark = 0""")
                .params(request.participant().value(), request.kind().name(), request.from(), part)
                .query(RequestStore::read)
                .single();
    }

    /** False when the month is used up. */
    boolean countCorrection(ParticipantId participant, YearMonth month, int most) {
        jdbc.sql("INSERT INTO checkin_correction_month (participant_id, month, asked) VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE asked = asked")
                .params(participant.value(), month.toString())
                .update();
        return jdbc.sql("UPDATE checkin_correction_month SET asked = asked + 1 WHERE participant_id = ? AND month = ? AND asked < ?")
                        .params(participant.value(), month.toString(), most)
                        .update()
                == 1;
    }

    void giveBackCorrection(ParticipantId participant, YearMonth month) {
        jdbc.sql("UPDATE checkin_correction_month SET asked = asked - 1 WHERE participant_id = ? AND month = ? AND asked > 0")
                .params(participant.value(), month.toString())
                .update();
    }

    Optional<AttendanceRequest> find(ActivityId activity, AttendanceRequestId id) {
        return jdbc.sql("SELECT * FROM checkin_request WHERE id = ? AND activity_id = ?")
                .params(id.value(), activity.value())
                .query(RequestStore::read)
                .optional();
    }

    /** False when somebody else decided meanwhile. */
    boolean decide(AttendanceRequestId id, RequestState state, Decision decision) {
        return jdbc.sql("""
                UPDATE checkin_request SET state = ?, refused_mark = CASE WHEN ? = 'REFUSED' THEN id ELSE 0 END, decided_by = ?,
                    decided_at = ?, decision_reason = ? WHERE id = ? AND state = 'WAITING'""")
                        .params(state.name(), state.name(), decision.by(), Times.toDb(decision.at()), decision.reason(), id.value())
                        .update()
                == 1;
    }

    List<AttendanceRequest> list(ActivityId activity, RequestState state, long before, int limit) {
        return jdbc.sql("SELECT * FROM checkin_request WHERE activity_id = ? AND state = ? AND id < ? ORDER BY id DESC LIMIT ?")
                .params(activity.value(), state.name(), before, limit)
                .query(RequestStore::read)
                .list();
    }

    /** What touches these days, oldest first. */
    List<AttendanceRequest> of(
            Collection<ParticipantId> people, @Nullable RequestState state, LocalDate from, LocalDate until) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                SELECT * FROM checkin_request WHERE participant_id IN (:people) AND kind IN ('CORRECTION_IN', 'CORRECTION_OUT', 'LEAVE')
                    AND from_day BETWEEN :earliest AND :until AND until_day >= :from AND (:any OR state = :state) ORDER BY id""")
                .param("people", people.stream().map(ParticipantId::value).toList())
                .param("earliest", from.minusDays(LONGEST_LEAVE_DAYS))
                .param("until", until)
                .param("from", from)
                .param("any", state == null)
                .param("state", state == null ? "" : state.name())
                .query(RequestStore::read)
                .list();
    }

    List<AttendanceRequest> ofMember(MemberId member, int limit) {
        return jdbc.sql("SELECT * FROM checkin_request WHERE member_id = ? ORDER BY id DESC LIMIT ?")
                .params(member.value(), limit)
                .query(RequestStore::read)
                .list();
    }

    void linkMember(ParticipantId participant, MemberId member) {
        jdbc.sql("UPDATE checkin_request SET member_id = ? WHERE participant_id = ?")
                .params(member.value(), participant.value())
                .update();
    }

    /** What stands in a place of this person, refused ones left out; nobody decides about it until this transaction ends. */
    List<AttendanceRequest> lockStanding(ParticipantId participant) {
        return jdbc.sql("SELECT * FROM checkin_request WHERE participant_id = ? AND refused_mark = 0 ORDER BY id FOR UPDATE")
                .param(participant.value())
                .query(RequestStore::read)
                .list();
    }

    /** Leaves its place to another request of the same person. */
    void giveWay(AttendanceRequestId id, Decision decision) {
        jdbc.sql("""
                UPDATE checkin_request SET state = 'REFUSED', refused_mark = id, decided_by = ?, decided_at = ?, decision_reason = ?
                WHERE id = ?""")
                .params(decision.by(), Times.toDb(decision.at()), decision.reason(), id.value())
                .update();
    }

    /** What was asked for, and how often, is the other's from now on. */
    void moveToParticipant(ParticipantId from, ParticipantId to, MemberId member) {
        jdbc.sql("UPDATE checkin_request SET participant_id = ?, member_id = ? WHERE participant_id = ?")
                .params(to.value(), member.value(), from.value())
                .update();
        jdbc.sql("""
                INSERT INTO checkin_correction_month (participant_id, month, asked)
                SELECT ?, moved.month, moved.asked FROM checkin_correction_month moved WHERE moved.participant_id = ?
                ON DUPLICATE KEY UPDATE asked = checkin_correction_month.asked + VALUES(asked)""")
                .params(to.value(), from.value())
                .update();
        jdbc.sql("DELETE FROM checkin_correction_month WHERE participant_id = ?").param(from.value()).update();
    }

    void moveToMember(MemberId from, MemberId to) {
        jdbc.sql("UPDATE checkin_request SET member_id = ? WHERE member_id = ?").params(to.value(), from.value()).update();
    }

    /** The days stay, as the results of the days do; nobody's words do. */
    void forget(MemberId member) {
        jdbc.sql("UPDATE checkin_request SET member_id = NULL, reason = '' WHERE member_id = ?").param(member.value()).update();
    }

    private static AttendanceRequest read(ResultSet row, int n) throws SQLException {
        String part = row.getString("part");
        String by = row.getString("decided_by");
        return new AttendanceRequest(
                new AttendanceRequestId(row.getLong("id")), new ActivityId(row.getLong("activity_id")), new ParticipantId(row.getLong("participant_id")),
                RequestKind.valueOf(row.getString("kind")), row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class), Times.readNullable(row, "at"),
                part.isEmpty() ? null : LeavePart.valueOf(part), Times.readNullable(row, "away_from"),
                Times.readNullable(row, "away_until"), row.getString("reason"), RequestState.valueOf(row.getString("state")),
                Times.read(row, "asked_at"), row.getObject("asked_by", Long.class), row.getString("asked_by_name"),
                by == null ? null : new Decision(by, Times.read(row, "decided_at"), row.getString("decision_reason")));
    }
}
