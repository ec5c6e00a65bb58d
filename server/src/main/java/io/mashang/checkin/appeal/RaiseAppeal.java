package io.mashang.checkin.appeal;

import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.HistoryStore;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.checkin.review.ReviewCases;
import io.mashang.identity.MemberId;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.sql.Deadlocks;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A person asks for another look at their own check-in, once per decision; the same words again are the same appeal. */
@Component
public class RaiseAppeal {

    private final AppealStore appeals;
    private final ReviewCases reviews;
    private final CheckInStore store;
    private final HistoryStore history;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RaiseAppeal(
            AppealStore appeals, ReviewCases reviews, CheckInStore store, HistoryStore history, Clock clock,
            TransactionTemplate transaction) {
        this.appeals = appeals;
        this.reviews = reviews;
        this.store = store;
        this.history = history;
        this.clock = clock;
        this.transaction = transaction;
    }

    Appeal raise(RecordId id, MemberId member, String words) {
        return Deadlocks.retry(() -> Objects.requireNonNull(transaction.execute(status -> raiseOnce(id, member, words))));
    }

    private Appeal raiseOnce(RecordId id, MemberId member, String words) {
        Integer decisions = reviews.lockForAppeal(id).orElse(null);
        StoredCheckIn record = store.find(id)
                .filter(found -> member.equals(found.member()))
                .orElseThrow(() -> new Refused(CheckinProblem.RECORD_UNKNOWN));
        if (words.isEmpty()) {
            throw new Refused(CheckinProblem.APPEAL_EMPTY);
        }
        if (decisions == null || !isOpenTo(record)) {
            throw new Refused(CheckinProblem.NOTHING_TO_APPEAL);
        }
        Appeal before = appeals.latest(id).filter(appeal -> appeal.decisions() == decisions).orElse(null);
        if (before == null) {
            Instant now = clock.instant();
            history.happened(id, "APPEALED", now, "", Map.of("reason", words));
            return appeals.raise(id, decisions, member, words, now);
        }
        if (!before.words().equals(words)) {
            throw new Refused(CheckinProblem.APPEALED_ALREADY);
        }
        return before;
    }

    /** Whether the person may appeal now. */
    public boolean isPossible(StoredCheckIn record, @Nullable Appeal latest) {
        return isOpenTo(record)
                && reviews.decisions(record.id()).filter(n -> latest == null || latest.decisions() != n).isPresent();
    }

    private static boolean isOpenTo(StoredCheckIn record) {
        return record.state() == RecordState.PENDING || record.state() == RecordState.REJECTED;
    }
}
