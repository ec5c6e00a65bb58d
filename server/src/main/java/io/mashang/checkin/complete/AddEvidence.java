package io.mashang.checkin.complete;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.Method;
import io.mashang.activities.Sessions;
import io.mashang.checkin.CheckInUpgraded;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.award.AttendancePoints;
import io.mashang.checkin.model.Verdict;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.EvidenceStore;
import io.mashang.checkin.record.LaterEvidence;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.checkin.risk.KnownRules;
import io.mashang.intake.BatchHandler;
import io.mashang.intake.Operation;
import io.mashang.intake.Outbox;
import io.mashang.intake.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at check-ins that wait anew when their people hand in more: the same record, earlier evidence beside it. Evidence for
 * one that does not wait any more changes nothing and answers how it stands.
 */
@Component
class AddEvidence implements BatchHandler<MoreEvidence, CheckInResult> {

    static final String KIND = "checkin.evidence";

    private final CheckInStore records;
    private final EvidenceStore evidence;
    private final AttendancePoints points;
    private final KnownRules rules;
    private final Sessions sessions;
    private final Outbox outbox;

    AddEvidence(
            CheckInStore records, EvidenceStore evidence, AttendancePoints points, KnownRules rules, Sessions sessions,
            Outbox outbox) {
        this.records = records;
        this.evidence = evidence;
        this.points = points;
        this.rules = rules;
        this.sessions = sessions;
        this.outbox = outbox;
    }

    /** What a batch leaves behind. */
    private static final class Changes {

        final Map<RecordId, StoredCheckIn> records;
        final Map<RecordId, StoredCheckIn> changed = new HashMap<>();
        final List<LaterEvidence> given = new ArrayList<>();
        final List<CheckInUpgraded> events = new ArrayList<>();

        Changes(List<StoredCheckIn> locked) {
            records = locked.stream().collect(Collectors.toMap(StoredCheckIn::id, Function.identity()));
        }

        @Nullable StoredCheckIn of(MoreEvidence more) {
            StoredCheckIn record = changed.getOrDefault(more.record(), records.get(more.record()));
            return record != null && more.member().equals(record.member()) ? record : null;
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<CheckInResult> answerType() {
        return CheckInResult.class;
    }

    @Override
    public List<Outcome<CheckInResult>> handle(List<Operation<MoreEvidence>> batch) {
        Changes changes = new Changes(records.lock(batch.stream().map(operation -> operation.command().record()).distinct().toList()));
        List<Outcome<CheckInResult>> ends = batch.stream().map(operation -> decide(operation, changes)).toList();
        evidence.add(changes.given);
        changes.changed.values().forEach(this::upgrade);
        outbox.append(CheckInUpgraded.TOPIC, changes.events);
        return ends;
    }

    private void upgrade(StoredCheckIn record) {
        if (!evidence.upgrade(record)) {
            throw new IllegalStateException("a locked check-in was decided by somebody else");
        }
        points.follow(record, record.state());
    }

    private Outcome<CheckInResult> decide(Operation<MoreEvidence> operation, Changes changes) {
        StoredCheckIn record = changes.of(operation.command());
        if (record == null) {
            return new Outcome.Declined<>(CheckinProblem.RECORD_UNKNOWN);
        }
        CheckInSession session = sessions.known(record.session());
        if (record.state() != RecordState.PENDING) {
            return new Outcome.Done<>(CheckInResult.of(record, session));
        }
        if (!operation.receivedAt().isBefore(session.lastClosesAt())) {
            return new Outcome.Declined<>(CheckinProblem.EVIDENCE_TOO_LATE);
        }
        return new Outcome.Done<>(CheckInResult.of(judged(operation, record, session, changes), session));
    }

    private StoredCheckIn judged(
            Operation<MoreEvidence> operation, StoredCheckIn record, CheckInSession session, Changes changes) {
        MoreEvidence more = operation.command();
        Method method = more.touch() == null ? record.method() : Method.NFC_DYNAMIC;
        Verdict verdict = Verdict.after(
                session, record.at(), record.findings(), method, more.evidence(), operation.receivedAt(), rules.active())
                .going(record.direction(), session, record.at());
        StoredCheckIn judged = record.judged(verdict);
        changes.changed.put(record.id(), judged);
        changes.given.add(new LaterEvidence(
                record.id(), operation.receivedAt(), more.evidence().position(), verdict.distanceMeters(),
                more.evidence().network(), more.touch() != null, verdict.findings(), verdict.ruleVersion(), judged.state()));
        boolean settled = judged.state() != RecordState.PENDING;
        boolean becameLate = judged.late() && !record.late();
        if (settled || becameLate) {
            changes.events.add(new CheckInUpgraded(
                    record.id(), record.session(), judged.state(), settled, becameLate, record.direction()));
        }
        return judged;
    }
}
