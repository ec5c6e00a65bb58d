package io.mashang.identity.stafflink;

import io.mashang.identity.MemberId;
import io.mashang.platform.tokens.SignIns;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffDirectory;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a link, and with it what the phone may do, at once. Ending none changes nothing. */
@Component
class UnlinkStaffAccount {

    private final StaffLinkStore links;
    private final SignIns signIns;
    private final StaffDirectory staff;
    private final AuditTrail audit;

    UnlinkStaffAccount(StaffLinkStore links, SignIns signIns, StaffDirectory staff, AuditTrail audit) {
        this.links = links;
        this.signIns = signIns;
        this.staff = staff;
        this.audit = audit;
    }

    @Transactional
    public void unlink(MemberId member) {
        StaffLinkStore.Link link = links.of(member).orElse(null);
        if (link == null) {
            return;
        }
        links.delete(member);
        Long signIn = link.signIn();
        if (signIn != null) {
            signIns.end(signIn);
        }
        audit.record(
                staff.find(link.staff()).orElse(null), "staff.phone-unlinked", "staff:" + link.staff().value(),
                Map.of("member", member.text()));
    }
}
