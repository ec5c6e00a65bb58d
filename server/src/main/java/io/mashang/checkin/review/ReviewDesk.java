package io.mashang.checkin.review;

import io.mashang.activities.ActivityId;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.Method;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.PlaceRule;
import io.mashang.activities.Roster;
import io.mashang.activities.Sessions;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.model.PlaceCheck;
import io.mashang.checkin.model.Position;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.CheckInWords;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists what waits for a decision, or was decided, with its evidence. */
@Component
class ReviewDesk {

    private static final int CHUNK = 200;
    private static final int MOST_CHUNKS = 10;

    private final CheckInStore store;
    private final Sessions sessions;
    private final Roster roster;
    private final CheckInWords words;

    ReviewDesk(CheckInStore store, Sessions sessions, Roster roster, CheckInWords words) {
        this.store = store;
        this.sessions = sessions;
        this.roster = roster;
        this.words = words;
    }

    int waiting() {
        return store.waiting();
    }

    ReviewRow one(RecordId id) {
        StoredCheckIn record = store.find(id).orElseThrow(() -> new Refused(CheckinProblem.RECORD_UNKNOWN));
        return rows(List.of(record)).getFirst();
    }

    /** Names are matched while walking, a bounded way: a page of a search may be short and still have a next one. */
    Page<ReviewRow> page(boolean decided, @Nullable ActivityId activity, PageRequest page) {
        if (page.search().isEmpty()) {
            Page<StoredCheckIn> found = Page.of(
                    store.forReview(decided, activity, page.before(), page.rows() + 1), page.rows(), record -> record.id().value());
            return new Page<>(rows(found.items()), found.nextCursor());
        }
        return search(decided, activity, page);
    }

    private Page<ReviewRow> search(boolean decided, @Nullable ActivityId activity, PageRequest page) {
        List<ReviewRow> matching = new ArrayList<>();
        long before = page.before();
        for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
            List<StoredCheckIn> found = store.forReview(decided, activity, before, CHUNK);
            for (ReviewRow row : rows(found)) {
                if (matches(row, page.search())) {
                    matching.add(row);
                }
                if (matching.size() > page.rows()) {
                    return Page.of(matching, page.rows(), last -> last.recordId().value());
                }
            }
            if (found.size() < CHUNK) {
                return new Page<>(matching, null);
            }
            before = found.getLast().id().value();
        }
        return new Page<>(matching, Long.toString(before));
    }

    private static boolean matches(ReviewRow row, String search) {
        String text = row.participant().name() + "\n" + row.participant().group() + "\n" + row.title();
        return text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }

    private List<ReviewRow> rows(List<StoredCheckIn> records) {
        Map<ParticipantId, Participant> people = roster.byIds(records.stream().map(StoredCheckIn::participant).toList());
        return records.stream().map(record -> row(record, people.get(record.participant()))).toList();
    }

    private ReviewRow row(StoredCheckIn record, @Nullable Participant person) {
        CheckInSession session = sessions.known(record.session());
        StoredCheckIn.Decision decision = record.decision();
        return new ReviewRow(
                record.id(), record.session(), record.activity(), session.title(), session.placeName(), session.zone(),
                new ReviewRow.Person(
                        record.participant(), person == null ? "" : person.name(), person == null ? "" : person.group(),
                        person == null ? null : person.maskedPhone()),
                record.at(), record.state(), record.late(), record.ordinal(), words.findings(record.findings()),
                evidence(record, session.place()),
                decision == null
                        ? null
                        : new ReviewRow.Decision(decision.approved(), decision.reason(), decision.by(), decision.at()));
    }

    private static ReviewRow.Evidence evidence(StoredCheckIn record, @Nullable PlaceRule place) {
        Position position = record.position();
        boolean scanned = record.method() == Method.ROTATING_QR;
        PlaceCheck nearest = place == null || position == null ? null : PlaceCheck.of(place, position).orElse(null);
        return new ReviewRow.Evidence(
                record.method(), scanned ? (int) Duration.ofMillis(record.codeAgeMillis()).toSeconds() : null,
                record.distanceMeters(), position == null ? null : (int) Math.round(position.accuracyMeters()),
                position == null ? null : position.datum(), nearest == null ? null : nearest.fence().radiusMeters(),
                record.locationRefused(), record.ruleVersion());
    }
}
