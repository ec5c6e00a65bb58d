package io.mashang.checkin.sync;

import io.mashang.checkin.CheckInMerged;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.award.AttendancePoints;
import io.mashang.checkin.model.Arrival;
import io.mashang.checkin.model.Arrivals;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.OfflineStore;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.intake.Outbox;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Joins arrivals to the record of the same person, session and direction: all are kept, the one that counts is shown. Runs in
 * the transaction that records them; the caller holds the session's counter, so joins come one after the other.
 */
@Component
class MergeArrivals {

    /** Nobody has that many phones: whoever tells more is answered, and nothing more is kept. */
    private static final int MOST_KEPT = 100;

    private final CheckInStore store;
    private final OfflineStore offline;
    private final AttendancePoints points;
    private final Outbox outbox;

    MergeArrivals(CheckInStore store, OfflineStore offline, AttendancePoints points, Outbox outbox) {
        this.store = store;
        this.offline = offline;
        this.points = points;
        this.outbox = outbox;
    }

    /** Keeps what the first record of a place is made of; the record itself is written by the caller. */
    void begin(RecordId record, List<Told> told) {
        offline.tell(Map.of(record, told.stream().map(Told::arrival).toList()));
        offline.count(Map.of(record, counting(told)));
    }

    static Arrival counting(List<Told> told) {
        return Arrivals.of(told.stream().map(Told::arrival).toList()).counting();
    }

    /** The record as it is afterwards. What a human decided, or has seen for themselves, stays as it is. */
    StoredCheckIn join(StoredCheckIn before, List<Told> more) {
        StoredCheckIn record = store.lock(before.id()).orElse(before);
        Told shown = shown(record);
        List<Arrival> known = offline.told(record.id());
        List<Told> fresh = unknown(more, known, shown);
        if (fresh.isEmpty() || known.size() >= MOST_KEPT) {
            return record;
        }
        Arrival counting = Arrivals.of(List.of(shown.arrival()))
                .join(Arrivals.of(fresh.stream().map(Told::arrival).toList()))
                .join(Arrivals.of(known.isEmpty() ? List.of(shown.arrival()) : current(known, shown)))
                .counting();
        offline.tell(Map.of(
                record.id(),
                Stream.concat(known.isEmpty() ? Stream.of(shown) : Stream.empty(), fresh.stream()).map(Told::arrival).toList()));
        boolean another = !isSettledByHumans(record) && !counting.key().equals(shown.arrival().key());
        offline.count(Map.of(record.id(), another ? counting : shown.arrival()));
        return another ? change(record, counting, fresh) : record;
    }

    private Told shown(StoredCheckIn record) {
        return offline.of(record.id())
                .map(now -> Told.as(record, now.counting(), now.uploadedAt()))
                .orElseGet(() -> Told.onTheSpot(record));
    }

    /** What is known already is nothing new. */
    private static List<Told> unknown(List<Told> more, List<Arrival> known, Told shown) {
        Set<String> keys = known.stream().map(Arrival::key).collect(Collectors.toCollection(LinkedHashSet::new));
        keys.add(shown.arrival().key());
        return more.stream().filter(told -> keys.add(told.arrival().key())).toList();
    }

    /** The shown one as the record says it is now: more evidence may have come for it since it was told. */
    private static List<Arrival> current(List<Arrival> known, Told shown) {
        List<Arrival> current = new ArrayList<>(known);
        current.replaceAll(arrival -> arrival.key().equals(shown.arrival().key()) ? shown.arrival() : arrival);
        return current;
    }

    private static boolean isSettledByHumans(StoredCheckIn record) {
        return record.decision() != null
                || record.entry() != null
                || record.state() == RecordState.REJECTED
                || record.state() == RecordState.UNDONE;
    }

    private StoredCheckIn change(StoredCheckIn record, Arrival counting, List<Told> fresh) {
        Told told = fresh.stream()
                .filter(one -> one.arrival().equals(counting))
                .findFirst()
                .orElseGet(() -> new Told(counting, null, null));
        offline.show(record.id(), counting, told.position(), told.network());
        points.follow(record, counting.state());
        outbox.append(CheckInMerged.TOPIC, List.of(new CheckInMerged(
                record.id(), record.session(), record.activity(),
                new CheckInMerged.Shown(record.state(), record.late(), record.at()),
                new CheckInMerged.Shown(counting.state(), counting.late(), counting.at()), record.listed())));
        return store.find(record.id()).orElse(record);
    }
}
