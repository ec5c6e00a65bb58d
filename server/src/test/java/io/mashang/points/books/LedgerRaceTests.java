package io.mashang.points.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.points.BusinessKey;
import io.mashang.points.Credit;
import io.mashang.points.Ledger;
import io.mashang.points.Ledger.Posted;
import io.mashang.testing.MashangTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Random histories of overlapping batches by several threads: whatever the order, the books balance. */
@MashangTest
@Tag("stores")
class LedgerRaceTests {

    private static final int THREADS = 6;
    private static final int BATCHES_EACH = 12;
    private static final int MEMBERS = 5;
    private static final int KEYS = 150;

    @Autowired
    Ledger ledger;

    @Autowired
    BooksVerifier books;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Ids ids;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261121, 77})
    void balancesAfterEveryRandomHistoryAndPostsEachKeyOnce(long seed) throws Exception {
        long[] members = LongStream.generate(ids::next).limit(MEMBERS).toArray();
        String run = Long.toString(ids.next());
        List<Callable<Long>> histories = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(seed * 31 + i);
            histories.add(() -> history(random, members, run));
        }

        long given = 0;
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Long> history : executor.invokeAll(histories)) {
                given += history.get();
            }
        }

        assertThat(total(members)).isEqualTo(given);
        assertThat(books.verify().findings()).isEmpty();
    }

    private long history(Random random, long[] members, String run) {
        long given = 0;
        for (int i = 0; i < BATCHES_EACH; i++) {
            List<Credit> batch = random.ints(1 + random.nextInt(20), 0, KEYS)
                    .mapToObj(key -> credit(key, members, run))
                    .toList();
            List<Posted> posted = post(batch);
            for (int j = 0; j < batch.size(); j++) {
                given += posted.get(j).posted() ? batch.get(j).points() : 0;
            }
        }
        return given;
    }

    /** The same key always means the same credit, as the same code does. */
    private static Credit credit(int key, long[] members, String run) {
        LocalDate expiresOn = key % 4 == 0 ? null : LocalDate.of(2027, 1 + key % 12, 15);
        return new Credit(
                new BusinessKey(BusinessKey.Source.CODE, run + "-" + key), new MemberId(members[key % MEMBERS]),
                1 + key % 50, Instant.parse("2026-11-21T02:00:00Z"), expiresOn, key % 7 == 0, "test");
    }

    private List<Posted> post(List<Credit> batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> ledger.credit(batch)));
            } catch (PessimisticLockingFailureException e) {
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    private long total(long[] members) {
        return LongStream.of(members)
                .map(member -> Objects.requireNonNullElse(jdbc.query(
                        "SELECT available + held FROM points_balance WHERE member_id = ?",
                        row -> row.next() ? row.getLong(1) : 0L, member), 0L))
                .sum();
    }
}
