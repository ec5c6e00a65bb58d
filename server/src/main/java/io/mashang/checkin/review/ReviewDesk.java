package io.mashang.checkin.review;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.Method;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.PlaceRule;
import io.mashang.activities.Roster;
import io.mashang.activities.Sessions;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.appeal.Appeal;
import io.mashang.checkin.appeal.AppealStore;
import io.mashang.checkin.appeal.AppealView;
import io.mashang.checkin.model.PlaceCheck;
import io.mashang.checkin.model.Position;
import io.mashang.checkin.policy.CheckInPolicies;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.CheckInWords;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.checkin.review.ReviewCase.Vote;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists what waits for a decision, or was decided, with its evidence. */
@Component
class ReviewDesk {

    private final ReviewStore cases;
    private final CheckInStore store;
    private final EvidenceLooks looks;
    private final AppealStore appeals;
    private final CheckInPolicies policies;
    private final Sessions sessions;
    private final Roster roster;
    private final CheckInWords words;
    private final Clock clock;

    ReviewDesk(
            ReviewStore cases, CheckInStore store, EvidenceLooks looks, AppealStore appeals, CheckInPolicies policies,
            Sessions sessions, Roster roster, CheckInWords words, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.looks = looks;
        this.appeals = appeals;
        this.policies = policies;
        this.sessions = sessions;
        this.roster = roster;
        this.words = words;
        this.clock = clock;
    }

    ReviewStore.Waiting waiting() {
        return cases.waiting(clock.instant());
    }

    int openAppeals() {
        return appeals.open();
    }

    ReviewRow one(RecordId id, StaffActor reader) {
        ReviewCase known = cases.find(id).orElseThrow(() -> new Refused(CheckinProblem.RECORD_UNKNOWN));
        return rows(List.of(known), reader).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(CheckinProblem.RECORD_UNKNOWN));
    }

    Page<ReviewRow> page(ReviewFilter filter, PageRequest page, StaffActor reader) {
        Page<ReviewCase> found = Page.of(
                cases.page(filter, page.before(), page.rows() + 1), page.rows(), each -> each.record().value());
        return new Page<>(rows(found.items(), reader), found.nextCursor());
    }

    private List<ReviewRow> rows(List<ReviewCase> found, StaffActor reader) {
        List<StoredCheckIn> records = store.byIds(found.stream().map(ReviewCase::record).toList());
        Map<ParticipantId, Participant> people = roster.byIds(records.stream().map(StoredCheckIn::participant).toList());
        Map<RecordId, ReviewCase> byRecord = new HashMap<>();
        found.forEach(each -> byRecord.put(each.record(), each));
        Map<RecordId, Appeal> raised = appeals.latest(byRecord.keySet());
        EvidenceLooks.Known known = looks.of(records);
        List<ReviewRow> rows = new ArrayList<>();
        for (StoredCheckIn record : records) {
            ReviewCase of = byRecord.get(record.id());
            if (of != null) {
                rows.add(row(record, of, people.get(record.participant()), raised.get(record.id()), known, reader));
            }
        }
        return rows;
    }

    private ReviewRow row(
            StoredCheckIn record, ReviewCase of, @Nullable Participant person, @Nullable Appeal appeal, EvidenceLooks.Known known,
            StaffActor reader) {
        CheckInSession session = sessions.known(record.session());
        StoredCheckIn.Decision decision = record.decision();
        Vote first = of.first();
        Instant now = clock.instant();
        return new ReviewRow(
                record.id(), record.session(), record.activity(), session.title(), session.placeName(), session.zone(),
                new ReviewRow.Person(
                        record.participant(), person == null ? "" : person.name(), person == null ? "" : person.group(),
                        person == null ? null : person.maskedPhone()),
                record.at(), record.state(), record.late(), record.ordinal(), words.findings(record.findings()),
                evidence(record, session.place(), known.accountsOnPhone(record)), of.waitingSince(), of.dueAt(), of.isOverdueAt(now),
                policies.of(record.activity()).twoPeople(),
                first == null
                        ? null
                        : new ReviewRow.FirstVote(
                                first.name(), first.approve(), first.reason(), first.at(), first.by().equals(reader.id())),
                decision == null
                        ? null
                        : new ReviewRow.Decision(decision.approved(), decision.reason(), decision.by(), decision.at()),
                AppealView.of(appeal), record.direction(), known.gate(record), known.looks(record));
    }

    private static ReviewRow.Evidence evidence(
            StoredCheckIn record, @Nullable PlaceRule place, @Nullable Integer accountsOnPhone) {
        Position position = record.position();
        boolean scanned = record.method() == Method.ROTATING_QR;
        PlaceCheck nearest = place == null || position == null ? null : PlaceCheck.of(place, position).orElse(null);
        return new ReviewRow.Evidence(
                record.method(), scanned ? (int) Duration.ofMillis(record.codeAgeMillis()).toSeconds() : null,
                record.distanceMeters(), position == null ? null : (int) Math.round(position.accuracyMeters()),
                position == null ? null : position.datum(), nearest == null ? null : nearest.fence().radiusMeters(),
                record.locationRefused(), record.score(), record.ruleVersion(), accountsOnPhone);
    }
}
