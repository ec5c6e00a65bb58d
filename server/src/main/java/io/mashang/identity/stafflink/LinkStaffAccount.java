package io.mashang.identity.stafflink;

import io.mashang.identity.MemberId;
import io.mashang.platform.tokens.SignIns;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.PhoneSignIns;
import io.mashang.staff.PhoneSignIns.Proved;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links a member to the staff account whose password they know. An account has one phone and a phone one account: a new link takes the
 * place of both old ones. Linking again changes nothing but the time.
 */
@Component
class LinkStaffAccount {

    private final PhoneSignIns phones;
    private final StaffLinkStore links;
    private final SignIns signIns;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LinkStaffAccount(
            PhoneSignIns phones, StaffLinkStore links, SignIns signIns, AuditTrail audit, TransactionTemplate transaction,
            Clock clock) {
        this.phones = phones;
        this.links = links;
        this.signIns = signIns;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    StaffActor link(MemberId member, String username, String password, String source) {
        Proved proved = phones.prove(username, password, source);
        try {
            replace(member, proved);
        } catch (DuplicateKeyException e) {
            // Somebody linked the same account or from the same phone just now: whoever is later replaces it.
            replace(member, proved);
        }
        return proved.staff();
    }

    private void replace(MemberId member, Proved proved) {
        transaction.executeWithoutResult(status -> {
            for (StaffLinkStore.Link old : links.besides(member, proved.staff().id())) {
                end(old);
            }
            links.insert(member, proved.staff().id(), proved.stamp(), clock.instant());
            audit.record(
                    proved.staff(), "staff.phone-linked", "staff:" + proved.staff().id().value(), Map.of("member", member.text()));
        });
    }

    private void end(StaffLinkStore.Link link) {
        links.delete(link.member());
        Long signIn = link.signIn();
        if (signIn != null) {
            signIns.end(signIn);
        }
    }
}
