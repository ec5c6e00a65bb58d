package io.mashang.checkin.review;

import io.mashang.checkin.CheckInReviewed;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.appeal.Appeal;
import io.mashang.checkin.appeal.AppealState;
import io.mashang.checkin.appeal.AppealStore;
import io.mashang.checkin.award.AttendancePoints;
import io.mashang.checkin.model.Verdict;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.HistoryStore;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.intake.Outbox;
import io.mashang.staff.StaffActor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes a decision down: the case, the record, its history, its points and an open appeal, and tells whoever counts. */
@Component
class SettleReview {

    private final ReviewStore cases;
    private final CheckInStore store;
    private final HistoryStore history;
    private final AppealStore appeals;
    private final AttendancePoints points;
    private final Outbox outbox;

    SettleReview(
            ReviewStore cases, CheckInStore store, HistoryStore history, AppealStore appeals, AttendancePoints points, Outbox outbox) {
        this.cases = cases;
        this.store = store;
        this.history = history;
        this.appeals = appeals;
        this.points = points;
        this.outbox = outbox;
    }

    /** False when it was decided meanwhile: then nothing was written. The caller has locked the case. */
    boolean settle(StoredCheckIn record, boolean approve, String reason, StaffActor by, Instant at) {
        RecordState state = approve ? Verdict.settled(record.late()) : RecordState.REJECTED;
        var decision = new StoredCheckIn.Decision(approve, reason, by.displayName(), at);
        if (!store.decide(record.id(), record.state(), state, decision)) {
            return false;
        }
        cases.close(record.id(), by.id());
        appeals.latest(record.id())
                .ifPresent(appeal -> appeals.answer(
                        appeal, approve ? AppealState.GRANTED : AppealState.DENIED, reason, by.displayName(), at));
        points.follow(record, state);
        history.happened(record.id(), approve ? "APPROVED" : "REJECTED", at, by.displayName(), Map.of("reason", reason));
        outbox.append(
                CheckInReviewed.TOPIC,
                List.of(new CheckInReviewed(
                        record.id(), record.session(), record.state(), state, record.late(), record.listed(), record.direction())));
        return true;
    }

    /** The decision stays; false when somebody answered before. The caller has locked the case. */
    boolean deny(Appeal appeal, String answer, StaffActor by, Instant at) {
        if (!appeals.answer(appeal, AppealState.DENIED, answer, by.displayName(), at)) {
            return false;
        }
        cases.forgetVote(appeal.record());
        history.happened(appeal.record(), "APPEAL_DENIED", at, by.displayName(), Map.of("reason", answer));
        return true;
    }
}
