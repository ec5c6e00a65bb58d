package io.mashang.checkin.appeal;

import io.mashang.identity.MemberId;
import io.mashang.identity.MemberRecords;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Appeals follow their member and can be shown to them; when the member leaves, their words go and the answers stay. */
@Component
class AppealsOfMembers implements MemberRecords {

    private static final int MOST_EXPORTED = 10_000;

    private final AppealStore store;

    AppealsOfMembers(AppealStore store) {
        this.store = store;
    }

    @Override
    public void merge(MemberId from, MemberId to) {
        store.moveToMember(from, to);
    }

    @Override
    public Map<String, Object> export(MemberId member) {
        return Map.of("checkInAppeals", store.ofMember(member, MOST_EXPORTED).stream()
                .map(appeal -> Map.of("record", appeal.record().text(), "words", appeal.words(), "at", appeal.raisedAt().toString()))
                .toList());
    }

    @Override
    public void erase(MemberId member) {
        store.forget(member);
    }
}
