package io.mashang.points.ledger;

import io.mashang.identity.MemberId;
import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import io.mashang.points.BusinessKey;
import io.mashang.points.Credit;
import io.mashang.points.model.EntryKind;
import io.mashang.points.model.Journal;
import io.mashang.points.model.Posting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Journals and postings: rows are added and never changed. */
@Repository
class JournalStore {

    private static final int LONGEST_MEMO = 120;

    /** @param fresh false when the key had its journal already */
    record Opened(long id, boolean fresh) {}

    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final ProgrammeZone zone;

    JournalStore(JdbcTemplate jdbc, Ids ids, ProgrammeZone zone) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.zone = zone;
    }

    /** One journal for each key, whoever made it; keys in one order, so that two transactions never wait in a circle. */
    Map<BusinessKey, Opened> open(Collection<Credit> credits) {
        List<Credit> sorted = credits.stream()
                .sorted(Comparator.comparing((Credit c) -> c.key().source()).thenComparing(c -> c.key().id()))
                .toList();
        Map<BusinessKey, Long> own = new HashMap<>();
        sorted.forEach(credit -> own.put(credit.key(), ids.next()));
        Rows.insert(jdbc, """
                INSERT INTO points_journal
                (id, source, source_id, member_id, kind, points, memo, subject, business_date, occurred_at) VALUES""",
                "ON DUPLICATE KEY UPDATE source_id = points_journal.source_id",
                sorted.stream().map(credit -> row(Objects.requireNonNull(own.get(credit.key())), credit)).toList());
        Map<BusinessKey, Opened> opened = new HashMap<>();
        find(own.keySet()).forEach((key, id) -> opened.put(key, new Opened(id, id.equals(own.get(key)))));
        return opened;
    }

    private Object[] row(long id, Credit credit) {
        EntryKind kind = credit.held() ? EntryKind.HOLD : EntryKind.CREDIT;
        String memo = credit.memo();
        return new Object[] {
            id, credit.key().source().name(), credit.key().id(), credit.member().value(), kind.name(), credit.points(),
            memo.length() <= LONGEST_MEMO ? memo : memo.substring(0, LONGEST_MEMO), credit.subject(),
            zone.dateOf(credit.at()), Times.toDb(credit.at())
        };
    }

    private Map<BusinessKey, Long> find(Collection<BusinessKey> keys) {
        Map<BusinessKey, Long> found = new HashMap<>();
        for (BusinessKey.Source source : BusinessKey.Source.values()) {
            List<Object> values = new ArrayList<>();
            keys.stream().filter(key -> key.source() == source).forEach(key -> values.add(key.id()));
            if (!values.isEmpty()) {
                String sql = "SELECT id, source_id FROM points_journal WHERE source_id IN " + Rows.tuple(values.size())
                        + " AND source = ?";
                values.add(source.name());
                jdbc.query(sql, row -> {
                    found.put(new BusinessKey(source, row.getString("source_id")), row.getLong("id"));
                }, values.toArray());
            }
        }
        return found;
    }

    /** One journal that is known to be new: a second one of its key fails the transaction. */
    void insert(long id, BusinessKey key, MemberId member, EntryKind kind, long points, String memo, Instant at) {
        jdbc.update("""
                INSERT INTO points_journal (id, source, source_id, member_id, kind, points, memo, business_date, occurred_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id, key.source().name(), key.id(), member.value(), kind.name(), points, memo, zone.dateOf(at), Times.toDb(at));
    }

    /** The journal of one move of a credit; searched by what the credit is searched by. */
    void insertMove(
            long id, BusinessKey key, MemberId member, EntryKind kind, long points, String memo, long creditJournalId, Instant at) {
        jdbc.update("""
                INSERT INTO points_journal (id, source, source_id, member_id, kind, points, memo, subject, reverses_journal_id,
                    business_date, occurred_at)
                SELECT ?, ?, ?, ?, ?, ?, ?, j.subject, j.id, ?, ? FROM points_journal j WHERE j.id = ?""",
                id, key.source().name(), key.id(), member.value(), kind.name(), points, memo, zone.dateOf(at), Times.toDb(at),
                creditJournalId);
    }

    void post(List<PostedCredit> credits) {
        List<Object[]> rows = new ArrayList<>();
        credits.forEach(posted -> rows.addAll(rows(posted.journalId(),
                Journal.credit(posted.member(), posted.credit().points(), posted.credit().held()))));
        insertPostings(rows);
    }

    void post(long journalId, Journal journal) {
        insertPostings(rows(journalId, journal));
    }

    private static List<Object[]> rows(long journalId, Journal journal) {
        List<Object[]> rows = new ArrayList<>();
        for (Posting posting : journal.postings()) {
            rows.add(new Object[] {
                journalId, rows.size(), posting.account().name(), posting.member(), posting.amount()
            });
        }
        return rows;
    }

    private void insertPostings(List<Object[]> rows) {
        Rows.insert(jdbc, "INSERT INTO points_posting (journal_id, line, account, member_id, amount) VALUES", "", rows);
    }
}
