package io.mashang.checkin.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.Datum;
import io.mashang.activities.Method;
import io.mashang.activities.SessionId;
import io.mashang.checkin.model.Evidence;
import io.mashang.checkin.model.KeptScan;
import io.mashang.checkin.model.Position;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.intake.Intake;
import io.mashang.intake.Operation;
import io.mashang.intake.OperationKey;
import io.mashang.intake.Receipt;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The same scans in any order, in any pages, twice and from two phones leave the same record behind: on the real store, through
 * the real write path. Each telling has a person of its own in the same session.
 */
@MashangTest
@Tag("stores")
class OfflineHistoriesDbTests {

    private static final long SEED = Long.getLong("mashang.test.offline-seed", 20261122);
    /** More on demand: {@code ./mashang faults --only F23}. */
    private static final int HISTORIES = Integer.getInteger("mashang.test.offline-histories", 40);

    @Autowired
    ActivityFixture activities;

    @Autowired
    MemberFixture members;

    @Autowired
    Intake intake;

    @Autowired
    RecordKept handler;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PinnedClock clock;

    private Made activity;

    @BeforeEach
    void aSession() {
        activity = activities.anActivity();
    }

    /** @param doubtful from far away, so that it would wait for a human */
    private record Scan(String key, int second, boolean doubtful, boolean proven) {}

    /** What a record shows and what is kept beside it, without the names that differ from person to person. */
    private record Left(List<String> records, List<String> arrivals) {}

    @Test
    void leavesTheSameBehindForEveryOrderOfSixScansToldInOneTransaction() {
        List<Scan> six = history(new Random(SEED), 6);
        List<List<Scan>> orders = permutations(six);
        Left expected = told(List.of(six));

        for (int from = 0; from < orders.size(); from += 120) {
            List<MemberId> people = new ArrayList<>();
            List<Operation<KeptCheckIn>> batch = new ArrayList<>();
            for (List<Scan> order : orders.subList(from, from + 120)) {
                MemberId person = members.aMember();
                people.add(person);
                order.forEach(scan -> batch.add(operation(person, scan)));
            }
            transaction.executeWithoutResult(status -> handler.handle(batch));
            assertThat(people.stream().map(this::left).distinct()).as("seed %s", SEED).containsExactly(expected);
        }
    }

    @Test
    void leavesTheSameBehindForEveryOrderOfFourScansToldOneAfterTheOther() {
        List<Scan> four = history(new Random(SEED + 1), 4);
        Left expected = told(List.of(four));

        for (List<Scan> order : permutations(four)) {
            assertThat(told(order.stream().map(List::of).toList())).as("seed %s, order %s", SEED + 1, order).isEqualTo(expected);
        }
    }

    @Test
    void leavesTheSameBehindForRandomHistoriesSplitsAndRepeats() {
        for (int round = 0; round < HISTORIES; round++) {
            Random random = new Random(SEED + round);
            List<Scan> history = history(random, 1 + random.nextInt(8));
            Left expected = told(List.of(history));
            List<List<Scan>> pages = pages(history, random);
            assertThat(told(pages)).as("seed %s, pages %s", SEED + round, pages).isEqualTo(expected);
        }
        System.out.println("histories told: " + HISTORIES);
    }

    /** The bite: a store in which the last writer wins is found out. */
    @Test
    void findsOutAStoreInWhichTheLastWriterWins() {
        List<Scan> four = history(new Random(SEED + 1), 4);
        List<Left> left = new ArrayList<>();
        for (List<Scan> order : permutations(four)) {
            MemberId person = members.aMember();
            for (Scan scan : order) {
                intake.submit(operation(person, scan));
                jdbc.update("UPDATE checkin_record SET checked_in_at = ? WHERE session_id = ? AND member_id = ?",
                        at(scan).toString().replace("T", " ").replace("Z", ""), activity.sessionId().value(), person.value());
            }
            left.add(left(person));
        }
        assertThat(left.stream().distinct().count()).isGreaterThan(1);
    }

    private Left told(List<List<Scan>> pages) {
        MemberId person = members.aMember();
        for (List<Scan> page : pages) {
            if (page.size() == 1) {
                Receipt<KeptResult> receipt = intake.submit(operation(person, page.getFirst()));
                assertThat(receipt.answer().title()).isNotBlank();
            } else {
                List<Operation<KeptCheckIn>> batch = page.stream().map(scan -> operation(person, scan)).toList();
                transaction.executeWithoutResult(status -> handler.handle(batch));
            }
        }
        return left(person);
    }

    private Left left(MemberId person) {
        long session = activity.sessionId().value();
        List<String> records = jdbc.query("""
                SELECT state, late, checked_in_at, method, display_no, distance_meters, findings, undone_mark FROM checkin_record
                WHERE session_id = ? AND member_id = ?""",
                (row, n) -> String.join("|", List.of(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        String.valueOf(row.getString(6)), row.getString(7), row.getString(8))),
                session, person.value());
        List<String> arrivals = jdbc.query("""
                SELECT e.happened_at, JSON_UNQUOTE(JSON_EXTRACT(e.detail, '$.state')) FROM checkin_event e
                JOIN checkin_record r ON r.id = e.record_id WHERE r.session_id = ? AND r.member_id = ? AND e.kind = 'ARRIVED'
                ORDER BY 1, 2""",
                (row, n) -> row.getString(1) + " " + row.getString(2), session, person.value());
        assertThat(records).hasSize(1);
        return new Left(records, arrivals);
    }

    private Operation<KeptCheckIn> operation(MemberId person, Scan scan) {
        Instant at = at(scan);
        KeptScan kept = scan.proven() ? new KeptScan(at, at.plusSeconds(70), at.plusSeconds(5)) : new KeptScan(null, null, at);
        double latitude = scan.doubtful() ? ActivityFixture.LATITUDE_OUTSIDE : ActivityFixture.LATITUDE;
        Position position = new Position(latitude, ActivityFixture.LONGITUDE, 10, Datum.GCJ02);
        String key = UUID.nameUUIDFromBytes((person.text() + scan.key()).getBytes(StandardCharsets.UTF_8)).toString();
        SessionId session = activity.sessionId();
        return new Operation<>(
                new OperationKey("member:" + person.text(), key), RecordKept.KIND,
                new KeptCheckIn(
                        person, session, scan.proven() ? Method.ROTATING_QR : Method.ACTIVITY_CODE, 1, kept,
                        new Evidence(position, false, null, false, null), null),
                clock.instant());
    }

    private Instant at(Scan scan) {
        return clock.instant().minus(Duration.ofMinutes(14)).plusSeconds(scan.second());
    }

    /** Few different times, so that some are equal; those at one moment are alike. */
    private static List<Scan> history(Random random, int length) {
        List<Scan> history = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            boolean doubtful = random.nextInt(3) == 0;
            boolean proven = random.nextInt(4) > 0;
            history.add(new Scan("scan-" + i, 60 * random.nextInt(4) + (doubtful ? 1 : 0) + (proven ? 0 : 2), doubtful, proven));
        }
        return history;
    }

    /** Shuffled, some of it twice, split anywhere. */
    private static List<List<Scan>> pages(List<Scan> history, Random random) {
        List<Scan> told = new ArrayList<>(history);
        Collections.shuffle(told, random);
        List<List<Scan>> pages = new ArrayList<>();
        int from = 0;
        while (from < told.size()) {
            int until = from + 1 + random.nextInt(told.size() - from);
            pages.add(told.subList(from, until));
            from = until;
        }
        history.stream().filter(scan -> random.nextBoolean()).forEach(scan -> pages.add(List.of(scan)));
        return pages;
    }

    private static List<List<Scan>> permutations(List<Scan> some) {
        if (some.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Scan>> all = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            List<Scan> rest = new ArrayList<>(some);
            Scan first = rest.remove(i);
            permutations(rest).forEach(tail -> {
                List<Scan> whole = new ArrayList<>(List.of(first));
                whole.addAll(tail);
                all.add(whole);
            });
        }
        return all;
    }
}
