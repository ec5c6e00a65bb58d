package io.mashang.identity.stafflink;

import io.mashang.identity.IdentityProblem;
import io.mashang.identity.MemberId;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.SignIns;
import io.mashang.staff.PhoneSignIns;
import io.mashang.staff.PhoneSignIns.Begun;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a sign-in as the staff account that a member is linked to; the one before it ends, so that a phone has one at a time. */
@Component
class ActAsStaff {

    private final StaffLinkStore links;
    private final PhoneSignIns phones;
    private final SignIns signIns;

    ActAsStaff(StaffLinkStore links, PhoneSignIns phones, SignIns signIns) {
        this.links = links;
        this.phones = phones;
        this.signIns = signIns;
    }

    @Transactional
    public Begun act(MemberId member) {
        StaffLinkStore.Link link = links.of(member).orElseThrow(() -> new Refused(IdentityProblem.STAFF_NOT_LINKED));
        Begun begun = phones.begin(link.staff(), link.stamp())
                .orElseThrow(() -> new Refused(IdentityProblem.STAFF_LINK_ENDED));
        Long session = begun.tokens().caller().session();
        if (session == null || !links.remember(member, session)) {
            throw new Refused(IdentityProblem.STAFF_NOT_LINKED);
        }
        Long before = link.signIn();
        if (before != null) {
            signIns.end(before);
        }
        return begun;
    }
}
