package io.mashang.points.ledger;

import io.mashang.points.Credit;
import io.mashang.points.model.LotMonth;

/** A credit whose journal was made just now. */
record PostedCredit(long journalId, Credit credit) {

    long member() {
        return credit.member().value();
    }

    LotMonth lotMonth() {
        return LotMonth.of(credit.expiresOn());
    }

    long available() {
        return credit.held() ? 0 : credit.points();
    }

    long held() {
        return credit.held() ? credit.points() : 0;
    }

    boolean mayBeTakenBack() {
        return credit.key().source().mayBeTakenBack();
    }
}
