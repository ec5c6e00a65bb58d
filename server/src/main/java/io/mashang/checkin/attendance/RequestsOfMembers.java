package io.mashang.checkin.attendance;

import io.mashang.identity.MemberId;
import io.mashang.identity.MemberRecords;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Corrections and leave follow their member and can be shown to them; when the member leaves, their reasons go. */
@Component
class RequestsOfMembers implements MemberRecords {

    private static final int MOST_EXPORTED = 10_000;

    private final RequestStore store;

    RequestsOfMembers(RequestStore store) {
        this.store = store;
    }

    @Override
    public void merge(MemberId from, MemberId to) {
        store.moveToMember(from, to);
    }

    @Override
    public Map<String, Object> export(MemberId member) {
        return Map.of("attendanceRequests", store.ofMember(member, MOST_EXPORTED).stream()
                .map(request -> Map.of(
                        "kind", request.kind().name(), "from", request.from().toString(), "until", request.until().toString(),
                        "reason", request.reason(), "state", request.state().name(), "at", request.askedAt().toString()))
                .toList());
    }

    @Override
    public void erase(MemberId member) {
        store.forget(member);
    }
}
