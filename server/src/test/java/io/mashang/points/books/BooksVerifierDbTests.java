package io.mashang.points.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.jobs.Turns;
import io.mashang.points.BusinessKey;
import io.mashang.points.Credit;
import io.mashang.points.Ledger;
import io.mashang.testing.MashangTest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The negative control of the verifier: each kind of damage is found, and repaired again for the other tests. */
@MashangTest
class BooksVerifierDbTests {

    @Autowired
    BooksVerifier books;

    @Autowired
    NightlyBooksCheck nightly;

    @Autowired
    Turns turns;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    long journal;

    @BeforeEach
    void aCreditAndAHold() {
        MemberId member = new MemberId(ids.next());
        journal = Objects.requireNonNull(transaction.execute(status -> ledger.credit(List.of(
                        credit(member, false), credit(member, true)))))
                .getFirst()
                .journalId();
    }

    private Credit credit(MemberId member, boolean held) {
        var key = new BusinessKey(BusinessKey.Source.CODE, Long.toString(ids.next()));
        return new Credit(key, member, 20, clock.instant(), null, held, "test");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JOURNAL_SUM        | UPDATE points_posting SET amount = amount %s WHERE account = 'PROGRAM_ISSUED' AND journal_id = ?
            JOURNAL_POINTS     | UPDATE points_journal SET points = points %s WHERE id = ?
            AVAILABLE_POSTINGS | UPDATE points_balance SET available = available %s WHERE member_id = (SELECT member_id FROM points_journal WHERE id = ?)
            HELD_POSTINGS      | UPDATE points_balance SET held = held %s WHERE member_id = (SELECT member_id FROM points_journal WHERE id = ?)
            DEBT_POSTINGS      | UPDATE points_balance SET debt = debt %s WHERE member_id = (SELECT member_id FROM points_journal WHERE id = ?)
            AVAILABLE_LOTS     | UPDATE points_lot SET remaining = remaining %s WHERE member_id = (SELECT member_id FROM points_journal WHERE id = ?)
            LOT_ENTRIES        | UPDATE points_lot_entry SET amount = amount %s WHERE journal_id = ?
            HELD_HOLDS         | UPDATE points_hold SET amount = amount %s WHERE member_id = (SELECT member_id FROM points_journal WHERE id = ?)
            """)
    void findsDamage(BooksCheck check, String damage) {
        jdbc.update(damage.formatted("+ 1"), journal);
        List<BooksFinding> findings = books.verify().findings();
        jdbc.update(damage.formatted("- 1"), journal);

        assertThat(findings).extracting(BooksFinding::check).contains(check);
        assertThat(books.verify().findings()).isEmpty();
    }

    @Test
    void keepsTheLastResultAndChecksANightOnce() {
        turns.take(nightly);
        BooksReport first = books.last();
        turns.take(nightly);

        assertThat(first.checkedAt()).isEqualTo(clock.instant());
        assertThat(first.balanced()).isTrue();
        assertThat(first.journals()).isPositive();
        assertThat(jdbc.queryForObject(
                "SELECT COUNT(*) FROM points_books_check WHERE night IS NOT NULL", Integer.class)).isEqualTo(1);
    }
}
