package io.mashang.points.ledger;

import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.points.BusinessKey;
import io.mashang.points.Credit;
import java.time.Instant;
import java.time.LocalDate;

/** Credits as other modules make them. */
final class CreditFixture {

    static final Instant AT = Instant.parse("2026-11-21T15:59:59.123Z");

    private CreditFixture() {}

    static BusinessKey aKey(Ids ids) {
        return new BusinessKey(BusinessKey.Source.CODE, Long.toString(ids.next()));
    }

    static Credit aCredit(BusinessKey key, long member, long points) {
        return new Credit(key, new MemberId(member), points, AT, LocalDate.of(2027, 11, 3), false, "川味豆瓣酱");
    }

    static Credit aHeldCredit(BusinessKey key, long member, long points) {
        return new Credit(key, new MemberId(member), points, AT, null, true, "签到");
    }
}
