package io.mashang.checkin.attendance;

import io.mashang.activities.ParticipantId;
import io.mashang.checkin.attendance.AttendanceRequest.Decision;
import io.mashang.identity.MemberId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two entries of a roster are one person: corrections and leave follow, one in each place; an approved one outlives one that is not. */
@Component
public class FoldRequests {

    private static final String REASON = "与同一人的另一条申请合并 / merged with the same person's other request";

    private record Place(RequestKind kind, LocalDate from, @Nullable LeavePart part) {

        static Place of(AttendanceRequest request) {
            return new Place(request.kind(), request.from(), request.part());
        }
    }

    private final RequestStore store;
    private final Clock clock;

    FoldRequests(RequestStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void linked(ParticipantId entry, MemberId member) {
        store.linkMember(entry, member);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void fold(ParticipantId from, ParticipantId to, MemberId member) {
        Map<Place, AttendanceRequest> there = store.lockStanding(to).stream()
                .collect(Collectors.toMap(Place::of, Function.identity()));
        for (AttendanceRequest moved : store.lockStanding(from)) {
            AttendanceRequest twin = there.get(Place.of(moved));
            if (twin != null) {
                boolean stays = moved.state() == RequestState.APPROVED && twin.state() != RequestState.APPROVED;
                giveWay(stays ? twin : moved);
            }
        }
        store.moveToParticipant(from, to, member);
    }

    private void giveWay(AttendanceRequest request) {
        store.giveWay(request.id(), new Decision("", clock.instant(), REASON));
        if (request.kind() != RequestKind.LEAVE) {
            store.giveBackCorrection(request.participant(), YearMonth.from(request.from()));
        }
    }
}
