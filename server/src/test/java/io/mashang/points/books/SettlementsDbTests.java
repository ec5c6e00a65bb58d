package io.mashang.points.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Together;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Deadlocks;
import io.mashang.points.BusinessKey;
import io.mashang.points.Credit;
import io.mashang.points.Ledger;
import io.mashang.points.Settlements;
import io.mashang.points.Settlements.Settled;
import io.mashang.points.Settlements.Settlement;
import io.mashang.points.Settlements.Standing;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Credits that are held, released and taken back in any order: the books balance after each. */
@MashangTest
@Tag("stores")
class SettlementsDbTests {

    private static final int THREADS = 20;

    @Autowired
    MemberFixture members;

    @Autowired
    Ledger ledger;

    @Autowired
    Settlements settlements;

    @Autowired
    BooksVerifier books;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    @Test
    void releasesHeldPointsOnceAndShowsBothEntries() {
        MemberId member = members.aMember();
        BusinessKey key = credit(member, 10, true);

        assertThat(settle(key, Standing.POSTED).moved()).isTrue();
        assertThat(settle(key, Standing.POSTED).moved()).isFalse();

        Http me = members.as(member);
        assertThat(balance(me)).isEqualTo("10/0");
        JsonNode entries = me.get("/app/api/points/entries").expect(200).body().path("items");
        assertThat(entries.findValuesAsString("kind")).containsExactly("RELEASE", "HOLD");
        assertThat(entries.findValuesAsString("memo")).containsExactly("周会", "周会");
        assertThat(books.verify().findings()).isEmpty();
    }

    @Test
    void takesPostedPointsBackAndGivesThemAgain() {
        MemberId member = members.aMember();
        BusinessKey key = credit(member, 10, false);

        assertThat(settle(key, Standing.REVERSED).points()).isEqualTo(10);
        assertThat(balance(members.as(member))).isEqualTo("0/0");
        settle(key, Standing.HELD);
        assertThat(balance(members.as(member))).isEqualTo("0/10");
        settle(key, Standing.POSTED);

        assertThat(balance(members.as(member))).isEqualTo("10/0");
        assertThat(books.verify().findings()).isEmpty();
    }

    @Test
    void knowsNothingOfACreditThatWasNeverMade() {
        Settled settled = settle(new BusinessKey(BusinessKey.Source.CHECKIN, "1:" + ids.next()), Standing.POSTED);

        assertThat(settled.points()).isZero();
        assertThat(settled.moved()).isFalse();
    }

    @Test
    void keepsWhatWasSpentAsADebtUntilTheCreditIsGivenAgain() {
        MemberId member = members.aMember();
        BusinessKey key = credit(member, 10, false);
        spend(member, 7);

        settle(key, Standing.REVERSED);
        assertThat(debt(member)).isEqualTo(7);
        assertThat(balance(members.as(member))).isEqualTo("0/0");
        settle(key, Standing.HELD);
        settle(key, Standing.POSTED);

        assertThat(debt(member)).isZero();
        assertThat(balance(members.as(member))).isEqualTo("3/0");
        assertThat(books.verify().findings()).isEmpty();
    }

    @Test
    void followsItsOwnerIntoAnotherAccount() {
        String phone = MemberFixture.aPhone();
        MemberId stays = members.aMemberWithPhone(phone);
        MemberId goes = members.aMember();
        BusinessKey posted = credit(goes, 10, false);
        BusinessKey reversed = credit(goes, 20, false);
        settle(reversed, Standing.REVERSED);
        BusinessKey held = credit(goes, 40, true);

        members.bind(goes, phone);
        settle(posted, Standing.REVERSED);
        settle(reversed, Standing.POSTED);
        settle(held, Standing.POSTED);

        assertThat(balance(members.as(stays))).isEqualTo("60/0");
        assertThat(books.verify().findings()).isEmpty();
    }

    @Test
    void followsAnOwnerWithNothingLeft() {
        String phone = MemberFixture.aPhone();
        MemberId stays = members.aMemberWithPhone(phone);
        MemberId goes = members.aMember();
        BusinessKey key = credit(goes, 10, false);
        settle(key, Standing.REVERSED);

        members.bind(goes, phone);
        settle(key, Standing.POSTED);

        assertThat(balance(members.as(stays))).isEqualTo("10/0");
        assertThat(books.verify().findings()).isEmpty();
    }

    @Test
    void balancesWhateverTwentyThreadsDoWhileAccountsBecomeOne() throws Exception {
        List<MemberId> owners = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        List<MemberId> targets = new ArrayList<>();
        List<BusinessKey> keys = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String phone = MemberFixture.aPhone();
            phones.add(phone);
            targets.add(members.aMemberWithPhone(phone));
            MemberId owner = members.aMember();
            owners.add(owner);
            for (int j = 0; j < 5; j++) {
                keys.add(credit(owner, 1 + i * 5 + j, j % 2 == 0));
            }
        }
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            MemberId owner = owners.get(i);
            String phone = phones.get(i);
            tasks.add(() -> Deadlocks.retry(() -> {
                members.bind(owner, phone);
                return true;
            }));
        }
        for (int i = tasks.size(); i < THREADS; i++) {
            Random random = new Random(i);
            tasks.add(() -> {
                for (int n = 0; n < 15; n++) {
                    settle(keys.get(random.nextInt(keys.size())), Standing.values()[random.nextInt(3)]);
                }
                return true;
            });
        }

        assertThat(Together.run(tasks)).doesNotContain(false);

        keys.forEach(key -> settle(key, Standing.POSTED));
        for (int i = 0; i < 4; i++) {
            int sum = 5 * (1 + i * 5) + 10;
            assertThat(balance(members.as(targets.get(i)))).isEqualTo(sum + "/0");
        }
        assertThat(books.verify().findings()).isEmpty();
    }

    private BusinessKey credit(MemberId member, long points, boolean held) {
        var key = new BusinessKey(BusinessKey.Source.CHECKIN, ids.next() + ":" + ids.next());
        transaction.executeWithoutResult(status -> ledger.credit(
                List.of(new Credit(key, member, points, clock.instant(), null, held, "周会", "activity:7"))));
        return key;
    }

    private Settled settle(BusinessKey key, Standing standing) {
        return Deadlocks.retry(() -> Objects.requireNonNull(transaction.execute(
                status -> settlements.settle(List.of(new Settlement(key, standing, clock.instant()))).getFirst())));
    }

    private static String balance(Http member) {
        JsonNode points = member.get("/app/api/points").expect(200).body();
        return points.path("available").asLong() + "/" + points.path("held").asLong();
    }

    private long debt(MemberId member) {
        return Objects.requireNonNullElse(
                jdbc.queryForObject("SELECT debt FROM points_balance WHERE member_id = ?", Long.class, member.value()), 0L);
    }

    /** As an exchange of a gift does it. */
    private void spend(MemberId member, long points) {
        transaction.executeWithoutResult(status -> {
            long journal = ids.next();
            long owner = member.value();
            jdbc.update("""
                    INSERT INTO points_journal (id, source, source_id, member_id, kind, points, memo, business_date, occurred_at)
                    VALUES (?, 'GIFT', ?, ?, 'SPEND', ?, 'test', '2026-11-21', '2026-11-21 02:00:00')""",
                    journal, Long.toString(journal), owner, -points);
            jdbc.update("INSERT INTO points_posting VALUES (?, 0, 'MEMBER_AVAILABLE', ?, ?), (?, 1, 'GIFT_SPENT', NULL, ?)",
                    journal, owner, -points, journal, points);
            jdbc.update("INSERT INTO points_lot_entry SELECT ?, id, ? FROM points_lot WHERE member_id = ?", journal, -points, owner);
            jdbc.update("UPDATE points_lot SET remaining = remaining - ? WHERE member_id = ?", points, owner);
            jdbc.update("UPDATE points_balance SET available = available - ? WHERE member_id = ?", points, owner);
        });
    }
}
