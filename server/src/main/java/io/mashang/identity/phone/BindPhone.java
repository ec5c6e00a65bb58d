package io.mashang.identity.phone;

import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.IdentityProblem;
import io.mashang.identity.MemberId;
import io.mashang.identity.PhoneBound;
import io.mashang.identity.account.FoldMember;
import io.mashang.identity.account.Profiles;
import io.mashang.identity.consent.GiveConsent;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Binds a proved phone number to a member. A number is one person: whoever binds a number that a member already has, becomes
 * that member. Binding the same number again changes nothing.
 */
@Component
class BindPhone {

    private final PhoneStore phones;
    private final Profiles profiles;
    private final FoldMember fold;
    private final GiveConsent consent;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    BindPhone(
            PhoneStore phones, Profiles profiles, FoldMember fold, GiveConsent consent, ApplicationEventPublisher events,
            Ids ids, Clock clock) {
        this.phones = phones;
        this.profiles = profiles;
        this.fold = fold;
        this.consent = consent;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the member who has the number now: this one, or the one into whom it was folded */
    @Transactional
    MemberId bind(MemberId member, PhoneNumbers.Mobile phone) {
        profiles.requireActive(member);
        MemberId bound = settle(member, phone);
        consent.give(bound, ConsentPurpose.PHONE);
        return bound;
    }

    private MemberId settle(MemberId member, PhoneNumbers.Mobile phone) {
        long id = ids.next();
        phones.insertUnlessTaken(id, member, phone, clock.instant());
        if (phones.wasInserted(id)) {
            events.publishEvent(new PhoneBound(member, phone.index()));
            return member;
        }
        if (phones.isBoundTo(member, phone.index())) {
            return member;
        }
        if (phones.has(member)) {
            String masked = Objects.requireNonNull(phones.bound(List.of(member)).get(member)).masked();
            throw new Refused(IdentityProblem.PHONE_ALREADY_BOUND, Map.of("phone", masked));
        }
        MemberId owner = phones.owner(phone.index()).orElseThrow();
        fold.fold(member, owner);
        return owner;
    }
}
