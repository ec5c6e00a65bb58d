package io.mashang.checkin.review;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.Participant;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.policy.CheckInPolicies;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.checkin.review.ReviewStore.Opened;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings records to the review desk, in the transaction that makes them, and ends what the door has seen for itself. */
@Component
public class ReviewCases {

    /** A record just made. */
    public record Fresh(StoredCheckIn record, CheckInSession session, Participant participant) {}

    private final ReviewStore store;
    private final CheckInPolicies policies;
    private final SettleReview settle;
    private final Clock clock;

    ReviewCases(ReviewStore store, CheckInPolicies policies, SettleReview settle, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.settle = settle;
        this.clock = clock;
    }

    /** Opens a case for each of these that waits for a decision. */
    public void open(List<Fresh> records) {
        Instant now = clock.instant();
        store.open(records.stream()
                .filter(fresh -> fresh.record().state() == RecordState.PENDING)
                .map(fresh -> opened(fresh, now))
                .toList());
    }

    /**
     * Staff at the door see somebody who waits for review. False when it was decided meanwhile, or when the activity wants two
     * people to decide.
     */
    public boolean confirmAtDoor(StoredCheckIn waiting, String reason, StaffActor by, Instant at) {
        store.lock(waiting.id());
        return !policies.of(waiting.activity()).twoPeople() && settle.settle(waiting, true, reason, by, at);
    }

    /** How often it was decided so far; empty when it never was sent to review. Nobody decides until this transaction ends. */
    public Optional<Integer> lockForAppeal(RecordId record) {
        return store.lock(record).map(ReviewCase::decisions);
    }

    /** How often it was decided so far; empty when it never was sent to review. */
    public Optional<Integer> decisions(RecordId record) {
        return store.find(record).map(ReviewCase::decisions);
    }

    private Opened opened(Fresh fresh, Instant now) {
        Integer hours = policies.of(fresh.session().activity()).decideWithinHours();
        String words = String.join("\n", fresh.participant().name(), fresh.participant().group(), fresh.session().title());
        return new Opened(fresh.record(), now, hours == null ? null : now.plus(Duration.ofHours(hours)), words);
    }
}
