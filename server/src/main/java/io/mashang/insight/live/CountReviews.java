package io.mashang.insight.live;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Roster;
import io.mashang.activities.Sessions;
import io.mashang.checkin.CheckInReviewed;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordState;
import io.mashang.intake.OutboxConsumer;
import io.mashang.intake.OutboxEvent;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Counts decisions of the review desk, each exactly once. */
@Component
class CountReviews implements OutboxConsumer {

    private final TallyStore store;
    private final Sessions sessions;
    private final Roster roster;
    private final LiveHub hub;
    private final JsonMapper json;

    CountReviews(TallyStore store, Sessions sessions, Roster roster, LiveHub hub, JsonMapper json) {
        this.store = store;
        this.sessions = sessions;
        this.roster = roster;
        this.hub = hub;
        this.json = json;
    }

    @Override
    public String topic() {
        return CheckInReviewed.TOPIC;
    }

    @Override
    public void deliver(List<OutboxEvent> events) {
        events.stream()
                .map(event -> json.treeToValue(event.payload(), CheckInReviewed.class))
                .sorted(Comparator.comparing(review -> review.session().value()))
                .forEach(this::count);
    }

    private void count(CheckInReviewed review) {
        ActivityId activity = sessions.known(review.session()).activity();
        int registered = roster.listedCounts(List.of(activity)).getOrDefault(activity, 0);
        store.add(review.session(), tally(review), registered);
        store.changeState(review.record(), review.state());
        hub.reloadAfterCommit(review.session());
    }

    /** From what it was to what it is. That it was sent to review once stays counted. */
    private static Tally tally(CheckInReviewed review) {
        if (review.direction() == Direction.OUT) {
            return Tally.ZERO;
        }
        return standing(review, review.state()).minus(standing(review, review.before()));
    }

    private static Tally standing(CheckInReviewed review, RecordState state) {
        return switch (state) {
            case REJECTED -> new Tally(0, 0, 0, 0, 0, 1);
            case UNDONE -> Tally.ZERO;
            case NORMAL, LATE, PENDING -> new Tally(
                    1, review.listed() ? 1 : 0, review.late() ? 1 : 0, 0, state == RecordState.PENDING ? 1 : 0, 0);
        };
    }
}
