package io.mashang.checkin.award;

import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.policy.CheckInPolicies;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.identity.MemberId;
import io.mashang.points.BusinessKey;
import io.mashang.points.Credit;
import io.mashang.points.Ledger;
import io.mashang.points.Settlements;
import io.mashang.points.Settlements.Settlement;
import io.mashang.points.Settlements.Standing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Points that an activity awards for a check-in, once per session and participant and in the transaction that records it. They
 * follow the record: waiting for a decision they are held, confirmed they are posted, rejected or undone they are taken back.
 */
@Component
public class AttendancePoints {

    /** @param title what the member reads in the details of their points */
    public record Earned(StoredCheckIn record, String title) {}

    private final Ledger ledger;
    private final Settlements settlements;
    private final CheckInPolicies policies;
    private final Clock clock;

    AttendancePoints(Ledger ledger, Settlements settlements, CheckInPolicies policies, Clock clock) {
        this.ledger = ledger;
        this.settlements = settlements;
        this.policies = policies;
        this.clock = clock;
    }

    /** Guests without an account earn nothing. Whoever is recorded again after an undo gets back what they had. */
    public Map<RecordId, PointsGiven> give(List<Earned> earned) {
        List<StoredCheckIn> records = new ArrayList<>();
        List<Credit> credits = new ArrayList<>();
        for (Earned one : earned) {
            MemberId member = one.record().member();
            int points = policies.of(one.record().activity()).points();
            if (member != null && points > 0 && earns(one.record())) {
                records.add(one.record());
                credits.add(new Credit(
                        key(one.record()), member, points, one.record().at(), null, standing(one.record().state()) == Standing.HELD,
                        one.title(), "activity:" + one.record().activity().text()));
            }
        }
        List<Ledger.Posted> posted = ledger.credit(credits);
        Map<RecordId, PointsGiven> given = new HashMap<>();
        List<StoredCheckIn> again = new ArrayList<>();
        for (int i = 0; i < posted.size(); i++) {
            if (posted.get(i).posted()) {
                given.put(records.get(i).id(), new PointsGiven(credits.get(i).points(), credits.get(i).held()));
            } else {
                again.add(records.get(i));
            }
        }
        settle(again).forEach(given::put);
        return given;
    }

    /** Brings the points to where the record is now; nothing happens when it earned none. */
    public void follow(StoredCheckIn record, RecordState state) {
        if (earns(record)) {
            settlements.settle(List.of(new Settlement(key(record), standing(state), clock.instant())));
        }
    }

    /** Takes the points of records back that count as never made; a second call takes nothing more. */
    public void takeBack(List<StoredCheckIn> records) {
        settlements.settle(records.stream()
                .filter(AttendancePoints::earns)
                .map(record -> new Settlement(key(record), Standing.REVERSED, clock.instant()))
                .toList());
    }

    /** Coming earns; leaving changes nothing about it. */
    private static boolean earns(StoredCheckIn record) {
        return record.direction() == Direction.IN;
    }

    private Map<RecordId, PointsGiven> settle(List<StoredCheckIn> records) {
        List<Settlements.Settled> settled = settlements.settle(records.stream()
                .map(record -> new Settlement(key(record), standing(record.state()), clock.instant()))
                .toList());
        Map<RecordId, PointsGiven> given = new HashMap<>();
        for (int i = 0; i < settled.size(); i++) {
            StoredCheckIn record = records.get(i);
            given.put(record.id(), new PointsGiven(settled.get(i).points(), standing(record.state()) == Standing.HELD));
        }
        return given;
    }

    private static Standing standing(RecordState state) {
        return switch (state) {
            case NORMAL, LATE -> Standing.POSTED;
            case PENDING -> Standing.HELD;
            case REJECTED, UNDONE -> Standing.REVERSED;
        };
    }

    private static BusinessKey key(StoredCheckIn record) {
        return new BusinessKey(BusinessKey.Source.CHECKIN, record.session().text() + ":" + record.participant().text());
    }
}
