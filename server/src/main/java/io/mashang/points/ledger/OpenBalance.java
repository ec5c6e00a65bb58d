package io.mashang.points.ledger;

import io.mashang.identity.MemberJoined;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives every new member a balance of zero, in the transaction in which the member is made. */
@Component
class OpenBalance {

    private final BalanceStore balances;

    OpenBalance(BalanceStore balances) {
        this.balances = balances;
    }

    @EventListener
    void on(MemberJoined joined) {
        balances.open(joined.member());
    }
}
