package io.mashang.points.ledger;

import static io.mashang.points.ledger.CreditFixture.aCredit;
import static io.mashang.points.ledger.CreditFixture.aHeldCredit;
import static io.mashang.points.ledger.CreditFixture.aKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.identity.MemberId;
import io.mashang.identity.MemberJoined;
import io.mashang.platform.ids.Ids;
import io.mashang.points.BusinessKey;
import io.mashang.points.Credit;
import io.mashang.points.Ledger;
import io.mashang.points.Ledger.Posted;
import io.mashang.testing.MashangTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@MashangTest
class PostCreditsDbTests {

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Ids ids;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void givesEachMemberTheirPointsWhenOneBatchCreditsOneMemberSeveralTimes() {
        long first = ids.next();
        long second = ids.next();

        List<Posted> posted = credit(
                aCredit(aKey(ids), second, 5), aCredit(aKey(ids), first, 20), aCredit(aKey(ids), second, 7));

        assertThat(posted).extracting(Posted::available).containsExactly(5L, 20L, 12L);
        assertThat(posted).allMatch(Posted::posted);
        assertThat(balance(second)).containsEntry("available", 12L).containsEntry("held", 0L);
    }

    @Test
    void postsAKeyOnceForEver() {
        long member = ids.next();
        BusinessKey key = aKey(ids);
        Posted first = credit(aCredit(key, member, 20)).getFirst();

        Posted again = credit(aCredit(key, member, 20)).getFirst();

        assertThat(first.posted()).isTrue();
        assertThat(again).isEqualTo(new Posted(key, first.journalId(), false, 20));
    }

    @Test
    void postsAKeyOnceInsideOneBatch() {
        long member = ids.next();
        BusinessKey key = aKey(ids);

        List<Posted> posted = credit(aCredit(key, member, 20), aCredit(key, member, 20));

        assertThat(posted).extracting(Posted::posted).containsExactly(true, false);
        assertThat(posted).extracting(Posted::available).containsExactly(20L, 20L);
    }

    @Test
    void keepsHeldPointsOutOfWhatCanBeSpent() {
        long member = ids.next();

        Posted posted = credit(aHeldCredit(aKey(ids), member, 30)).getFirst();

        assertThat(posted.available()).isZero();
        assertThat(balance(member)).containsEntry("available", 0L).containsEntry("held", 30L);
        assertThat(jdbc.queryForObject(
                "SELECT state FROM points_hold WHERE journal_id = ?", String.class, posted.journalId())).isEqualTo("HELD");
    }

    @Test
    void keepsOneLotForAMonthAndTheBusinessDateOfTheProgrammesZone() {
        long member = ids.next();
        credit(aCredit(aKey(ids), member, 20));

        Posted posted = credit(aCredit(aKey(ids), member, 20)).getFirst();

        assertThat(jdbc.queryForList("SELECT expires_on, remaining FROM points_lot WHERE member_id = ?", member))
                .singleElement()
                .satisfies(lot -> assertThat(lot.get("expires_on")).hasToString("2027-11-30"))
                .satisfies(lot -> assertThat(lot.get("remaining")).isEqualTo(40L));
        assertThat(jdbc.queryForObject(
                "SELECT business_date FROM points_journal WHERE id = ?", String.class, posted.journalId()))
                .isEqualTo("2026-11-21");
    }

    @Test
    void opensABalanceOfZeroInTheTransactionInWhichAMemberJoins() {
        long member = ids.next();

        transaction.executeWithoutResult(status -> events.publishEvent(new MemberJoined(new MemberId(member))));

        assertThat(balance(member)).containsEntry("available", 0L).containsEntry("debt", 0L);
    }

    @Test
    void refusesToRunOutsideATransaction() {
        assertThatThrownBy(() -> ledger.credit(List.of(aCredit(aKey(ids), 1, 1))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void letsTheDatabaseRefuseABalanceBelowZero() {
        long member = ids.next();
        credit(aCredit(aKey(ids), member, 20));

        assertThatThrownBy(() -> jdbc.update("UPDATE points_balance SET available = available - 21 WHERE member_id = ?", member))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private List<Posted> credit(Credit... credits) {
        return Objects.requireNonNull(transaction.execute(status -> ledger.credit(List.of(credits))));
    }

    private Map<String, @Nullable Object> balance(long member) {
        return jdbc.queryForMap("SELECT available, held, debt FROM points_balance WHERE member_id = ?", member);
    }
}
