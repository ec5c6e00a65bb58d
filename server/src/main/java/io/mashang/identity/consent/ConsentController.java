package io.mashang.identity.consent;

import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.MemberId;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForMembers
@RequestMapping("/app/api/consents")
class ConsentController {

    /** @param version the version of the text that the member has read; not looked at when withdrawing */
    record ConsentRequest(@NotNull Boolean given, @NotBlank String version) {}

    record ConsentsView(List<ConsentView> items) {}

    private final MemberConsents consents;
    private final GiveConsent give;
    private final WithdrawConsent withdraw;

    ConsentController(MemberConsents consents, GiveConsent give, WithdrawConsent withdraw) {
        this.consents = consents;
        this.give = give;
        this.withdraw = withdraw;
    }

    @GetMapping
    ConsentsView all(Caller caller) {
        return new ConsentsView(consents.views(new MemberId(caller.subject())));
    }

    @PutMapping("/{purpose}")
    ConsentView change(@PathVariable ConsentPurpose purpose, @Valid @RequestBody ConsentRequest request, Caller caller) {
        MemberId member = new MemberId(caller.subject());
        if (request.given()) {
            GiveConsent.requireCurrent(purpose, request.version());
            give.give(member, purpose);
        } else {
            withdraw.withdraw(member, purpose);
        }
        return consents.view(member, purpose);
    }
}
