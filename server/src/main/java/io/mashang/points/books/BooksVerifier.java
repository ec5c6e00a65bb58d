package io.mashang.points.books;

import io.mashang.platform.sql.LongWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Recounts the whole ledger from its postings and lots, in one snapshot, while the system goes on. */
@Component
class BooksVerifier {

    private static final Logger log = LoggerFactory.getLogger(BooksVerifier.class);
    private static final int MOST_FINDINGS = 100;

    private final BooksStore store;
    private final TransactionTemplate snapshot;
    private final LongWork longWork;
    private final Clock clock;

    BooksVerifier(BooksStore store, PlatformTransactionManager transactions, LongWork longWork, Clock clock) {
        this.store = store;
        this.longWork = longWork;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Checks now and keeps the result. */
    BooksReport verify() {
        return keep(count(), null);
    }

    BooksReport count() {
        Instant now = clock.instant();
        return Objects.requireNonNull(snapshot.execute(status -> {
            longWork.begins();
            return count(now);
        }));
    }

    /** @param night the business date of a nightly check; a later one of the same night replaces it */
    BooksReport keep(BooksReport report, @Nullable LocalDate night) {
        store.keep(report, night);
        if (!report.balanced()) {
            log.error("the books do not balance: {} findings, the first is {}",
                    report.findings().size(), report.findings().getFirst());
        }
        return report;
    }

    BooksReport last() {
        return store.last().orElse(BooksReport.NEVER);
    }

    private BooksReport count(Instant now) {
        List<BooksFinding> findings = new ArrayList<>();
        for (BooksCheck check : BooksCheck.values()) {
            findings.addAll(store.broken(check, MOST_FINDINGS));
        }
        return new BooksReport(now, findings.isEmpty(), store.journals(), store.members(),
                findings.stream().limit(MOST_FINDINGS).toList());
    }
}
