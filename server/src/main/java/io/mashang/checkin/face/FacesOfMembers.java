package io.mashang.checkin.face;

import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.MemberId;
import io.mashang.identity.MemberRecords;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A picture belongs to one person and goes with their consent. It is sealed to them: folding two people leaves the one that stays. */
@Component
class FacesOfMembers implements MemberRecords {

    private final ReferenceStore store;

    FacesOfMembers(ReferenceStore store) {
        this.store = store;
    }

    @Override
    public void merge(MemberId from, MemberId to) {
        store.delete(from);
    }

    @Override
    public Map<String, Object> export(MemberId member) {
        return store.givenAt(member)
                .<Map<String, Object>>map(at -> Map.of("facePictureGivenAt", at.toString()))
                .orElse(Map.of());
    }

    @Override
    public void erase(MemberId member) {
        store.delete(member);
    }

    @Override
    public void forget(MemberId member, ConsentPurpose purpose) {
        if (purpose == ConsentPurpose.FACE) {
            store.delete(member);
        }
    }
}
