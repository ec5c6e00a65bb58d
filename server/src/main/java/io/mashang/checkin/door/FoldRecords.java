package io.mashang.checkin.door;

import io.mashang.activities.ParticipantId;
import io.mashang.activities.ParticipantRecords;
import io.mashang.checkin.attendance.FoldRequests;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.identity.MemberId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Somebody on a roster turns out to be a member: check-ins and requests follow, and count once. */
@Component
class FoldRecords implements ParticipantRecords {

    private static final String REASON = "与同一人的另一条签到合并 / merged with the same person's other check-in";

    private record Way(long session, String direction) {

        static Way of(StoredCheckIn record) {
            return new Way(record.session().value(), record.direction().name());
        }
    }

    private final CheckInStore store;
    private final TakeBackRecord takeBack;
    private final FoldRequests requests;

    FoldRecords(CheckInStore store, TakeBackRecord takeBack, FoldRequests requests) {
        this.store = store;
        this.takeBack = takeBack;
        this.requests = requests;
    }

    @Override
    public void linked(ParticipantId entry, MemberId member) {
        store.moveToParticipant(entry, entry, member);
        requests.linked(entry, member);
    }

    @Override
    public void fold(ParticipantId from, ParticipantId to, MemberId member) {
        Set<Way> taken = counting(to).stream().map(Way::of).collect(Collectors.toSet());
        counting(from).stream()
                .filter(record -> taken.contains(Way.of(record)))
                .forEach(twin -> takeBack.takeBack(twin, REASON, null));
        store.moveToParticipant(from, to, member);
        requests.fold(from, to, member);
    }

    private List<StoredCheckIn> counting(ParticipantId participant) {
        return store.lockCounting(participant);
    }
}
