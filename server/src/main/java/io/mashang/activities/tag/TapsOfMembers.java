package io.mashang.activities.tag;

import io.mashang.identity.MemberId;
import io.mashang.identity.MemberRecords;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Touches follow their member, can be shown to them, and lose them when they are erased; a used reading stays used. */
@Component
class TapsOfMembers implements MemberRecords {

    private static final int MOST_EXPORTED = 10_000;

    private final TapStore taps;

    TapsOfMembers(TapStore taps) {
        this.taps = taps;
    }

    @Override
    public void merge(MemberId from, MemberId to) {
        taps.moveToMember(from, to);
    }

    @Override
    public Map<String, Object> export(MemberId member) {
        return Map.of("tagTouches", taps.ofMember(member, MOST_EXPORTED).stream()
                .map(tap -> Map.of("tag", tap.tag(), "at", tap.acceptedAt().toString()))
                .toList());
    }

    @Override
    public void erase(MemberId member) {
        taps.moveToMember(member, null);
    }
}
