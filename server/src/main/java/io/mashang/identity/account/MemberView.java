package io.mashang.identity.account;

import io.mashang.identity.MemberCard;
import io.mashang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/** A member as they see themselves. */
public record MemberView(MemberId id, String name, boolean hasPhone, @Nullable String maskedPhone) {

    static MemberView of(MemberCard card) {
        return new MemberView(card.id(), card.name(), card.maskedPhone() != null, card.maskedPhone());
    }
}
