package io.mashang.codes.redeem;

import io.mashang.codes.product.Rule;
import io.mashang.points.BusinessKey;
import io.mashang.points.Credit;
import io.mashang.points.Ledger;
import io.mashang.points.Ledger.Posted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives the points of redeemed codes to their members; the serial is the business key. */
@Component
class CreditRedemptions {

    private final Ledger ledger;

    CreditRedemptions(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The answers, by the redemptions' ids. */
    Map<Long, Redeemed> credit(List<RedemptionStore.Row> redeemed) {
        List<Posted> posted = ledger.credit(redeemed.stream().map(CreditRedemptions::credit).toList());
        Map<Long, Redeemed> answers = new HashMap<>();
        for (int i = 0; i < redeemed.size(); i++) {
            if (!posted.get(i).posted()) {
                throw new IllegalStateException("credited without a redemption: serial " + redeemed.get(i).redemption().serial());
            }
            RedemptionStore.Row row = redeemed.get(i);
            answers.put(row.redemption().id(),
                    new Redeemed(row.facts().productName(), row.redemption().points(), posted.get(i).available()));
        }
        return answers;
    }

    private static Credit credit(RedemptionStore.Row row) {
        Rule rule = row.facts().rule();
        return new Credit(
                new BusinessKey(BusinessKey.Source.CODE, Long.toString(row.redemption().serial())),
                row.redemption().member(), row.redemption().points(), row.redemption().at(),
                rule.expiryOf(row.businessDate()), false, row.facts().productName(),
                "product:" + row.facts().product().value());
    }
}
