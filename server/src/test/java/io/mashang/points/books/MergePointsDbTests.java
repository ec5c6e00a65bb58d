package io.mashang.points.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.points.BusinessKey;
import io.mashang.points.Credit;
import io.mashang.points.Ledger;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A member without a phone binds the number of another member: they become one, and so do their points. */
@MashangTest
class MergePointsDbTests {

    @Autowired
    MemberFixture members;

    @Autowired
    Ledger ledger;

    @Autowired
    BooksVerifier books;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    @Test
    void movesAvailableAndHeldPointsWithTheirExpiry() {
        String phone = MemberFixture.aPhone();
        MemberId owner = members.aMemberWithPhone(phone);
        MemberId other = members.aMember();
        credit(owner, 10, LocalDate.of(2027, 5, 1), false);
        credit(other, 20, LocalDate.of(2027, 5, 20), false);
        credit(other, 5, null, false);
        credit(other, 7, null, true);

        members.bind(other, phone);

        Http me = members.as(owner);
        JsonNode points = me.get("/app/api/points").expect(200).body();
        assertThat(points.path("available").asInt()).isEqualTo(35);
        assertThat(points.path("held").asInt()).isEqualTo(7);
        assertThat(points.path("expiring").path(0)).hasToString("{\"on\":\"2027-05-31\",\"points\":30}");
        assertThat(me.get("/app/api/points/entries").body().path("items").path(0).path("points").asInt()).isEqualTo(32);
        assertThat(books.verify().findings()).isEmpty();
    }

    private void credit(MemberId member, long points, @Nullable LocalDate expiresOn, boolean held) {
        var key = new BusinessKey(BusinessKey.Source.CODE, Long.toString(ids.next()));
        transaction.executeWithoutResult(status -> ledger.credit(
                List.of(new Credit(key, member, points, clock.instant(), expiresOn, held, "test"))));
    }
}
