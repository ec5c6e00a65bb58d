package io.mashang.checkin.record;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.Method;
import io.mashang.activities.PlaceRule;
import io.mashang.activities.Sessions;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.appeal.Appeal;
import io.mashang.checkin.appeal.AppealStore;
import io.mashang.checkin.appeal.AppealView;
import io.mashang.checkin.appeal.RaiseAppeal;
import io.mashang.checkin.model.Finding;
import io.mashang.checkin.model.Signal;
import io.mashang.identity.MemberId;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's own check-ins; somebody else's do not exist here. */
@RestController
@RequestMapping("/app/api/check-in/records")
@ForMembers
class MyRecordsController {

    record MyRecordRow(
            RecordId recordId, RecordState state, Instant at, String title, String placeName, ZoneId timeZone, boolean late, Direction direction) {}

    enum EvidenceKind {
        CODE,
        LOCATION,
        LOCATION_REFUSED,
        WIFI
    }

    record EvidenceLine(EvidenceKind kind, String text, Instant at) {}

    record DecisionView(boolean approved, String reason, Instant at) {}

    /** @param provable evidence of the place may still be added */
    record MyRecordView(
            RecordId recordId, RecordState state, Instant at, int ordinal, String title, String placeName, ZoneId timeZone,
            Instant startsAt, Method method, List<SpokenReason> reasons, @Nullable String nearestFix,
            boolean provable, List<EvidenceLine> evidence, @Nullable DecisionView decision, @Nullable UndoneView undone,
            @Nullable AppealView appeal, boolean mayAppeal, Direction direction) {}

    /** Staff took it back. */
    record UndoneView(String reason, Instant at) {}

    private final CheckInStore store;
    private final Sessions sessions;
    private final CheckInWords words;
    private final EvidenceStore later;
    private final AppealStore appeals;
    private final RaiseAppeal raiseAppeal;
    private final Clock clock;

    MyRecordsController(
            CheckInStore store, EvidenceStore later, Sessions sessions, CheckInWords words, AppealStore appeals,
            RaiseAppeal raiseAppeal, Clock clock) {
        this.store = store;
        this.later = later;
        this.clock = clock;
        this.sessions = sessions;
        this.words = words;
        this.appeals = appeals;
        this.raiseAppeal = raiseAppeal;
    }

    @GetMapping
    Page<MyRecordRow> list(PageRequest page, Caller caller) {
        List<StoredCheckIn> found = store.ofMember(new MemberId(caller.subject()), page.before(), page.rows() + 1);
        return Page.of(found, page.rows(), record -> record.id().value()).map(this::row);
    }

    private MyRecordRow row(StoredCheckIn record) {
        CheckInSession session = sessions.known(record.session());
        return new MyRecordRow(
                record.id(), record.state(), record.at(), session.title(), session.placeName(), session.zone(), record.late(),
                record.direction());
    }

    @GetMapping("/{id}")
    MyRecordView one(@PathVariable RecordId id, Caller caller) {
        StoredCheckIn record = store.find(id)
                .filter(found -> new MemberId(caller.subject()).equals(found.member()))
                .orElseThrow(() -> new Refused(CheckinProblem.RECORD_UNKNOWN));
        CheckInSession session = sessions.known(record.session());
        PlaceRule place = session.place();
        Appeal appeal = appeals.latest(id).filter(raised -> raised.isOf(record.state())).orElse(null);
        return new MyRecordView(
                record.id(), record.state(), record.at(), record.ordinal(), session.title(), session.placeName(),
                session.zone(), session.startsAt(), record.method(), words.reasons(record.state(), record.findings()),
                words.nearestFix(record.state(), record.findings(), place != null && place.hasNetworks()), provable(record, session),
                evidence(record), decision(record), undone(record), AppealView.of(appeal), raiseAppeal.isPossible(record, appeal),
                record.direction());
    }

    private boolean provable(StoredCheckIn record, CheckInSession session) {
        return CheckInAnswer.provable(record.state(), record.findings()) && clock.instant().isBefore(session.lastClosesAt());
    }

    private List<EvidenceLine> evidence(StoredCheckIn record) {
        List<EvidenceLine> lines = new ArrayList<>();
        String code = "evidence.code." + record.method().name().toLowerCase(Locale.ROOT);
        lines.add(new EvidenceLine(EvidenceKind.CODE, words.text(code), record.at()));
        Integer meters = record.distanceMeters();
        if (meters != null) {
            lines.add(new EvidenceLine(EvidenceKind.LOCATION, words.distance(meters), record.at()));
        } else if (record.locationRefused()) {
            lines.add(new EvidenceLine(EvidenceKind.LOCATION_REFUSED, words.text("evidence.location-refused"), record.at()));
        }
        List<LaterEvidence> givenLater = later.of(record.id());
        if (record.network() != null || givenLater.isEmpty()) {
            wifi(record.findings()).forEach(text -> lines.add(new EvidenceLine(EvidenceKind.WIFI, text, record.at())));
        }
        givenLater.forEach(given -> lines.addAll(lines(given)));
        return lines;
    }

    private List<EvidenceLine> lines(LaterEvidence given) {
        List<EvidenceLine> lines = new ArrayList<>();
        if (given.touched()) {
            lines.add(new EvidenceLine(EvidenceKind.CODE, words.text("evidence.touched"), given.at()));
        }
        Integer meters = given.distanceMeters();
        if (meters != null) {
            lines.add(new EvidenceLine(EvidenceKind.LOCATION, words.distance(meters), given.at()));
        }
        wifi(given.findings()).forEach(text -> lines.add(new EvidenceLine(EvidenceKind.WIFI, text, given.at())));
        return lines;
    }

    private List<String> wifi(List<Finding> findings) {
        return findings.stream()
                .map(Finding::signal)
                .filter(signal -> signal == Signal.WIFI_LISTED || signal == Signal.WIFI_OTHER)
                .map(signal -> words.text("evidence." + signal.code()))
                .toList();
    }

    private static @Nullable UndoneView undone(StoredCheckIn record) {
        StoredCheckIn.Undo undo = record.undo();
        return undo == null ? null : new UndoneView(undo.reason(), undo.at());
    }

    private static @Nullable DecisionView decision(StoredCheckIn record) {
        StoredCheckIn.Decision decision = record.decision();
        return decision == null ? null : new DecisionView(decision.approved(), decision.reason(), decision.at());
    }
}
