package io.mashang.checkin.record;

import io.mashang.identity.MemberId;
import io.mashang.identity.MemberRecords;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A member's check-ins follow the member, can be shown to them, and lose their coordinates with them. */
@Component
class MemberCheckIns implements MemberRecords {

    private static final int MOST_EXPORTED = 10_000;

    private final CheckInStore store;
    private final CoordinateStore coordinates;

    MemberCheckIns(CheckInStore store, CoordinateStore coordinates) {
        this.store = store;
        this.coordinates = coordinates;
    }

    @Override
    public void merge(MemberId from, MemberId to) {
        store.moveToMember(from, to);
    }

    @Override
    public Map<String, Object> export(MemberId member) {
        return Map.of("checkIns", store.ofMember(member, Long.MAX_VALUE, MOST_EXPORTED).stream()
                .map(record -> Map.of(
                        "session", record.session().text(), "at", record.at().toString(), "state", record.state().name()))
                .toList());
    }

    /** The record stays, without a person and without coordinates. */
    @Override
    public void erase(MemberId member) {
        coordinates.drop(member);
        store.moveToMember(member, null);
    }
}
