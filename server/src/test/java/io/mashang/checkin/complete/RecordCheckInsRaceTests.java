package io.mashang.checkin.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.Datum;
import io.mashang.activities.Method;
import io.mashang.activities.SessionId;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.Evidence;
import io.mashang.checkin.model.Position;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Together;
import io.mashang.intake.Intake;
import io.mashang.intake.Operation;
import io.mashang.intake.OperationKey;
import io.mashang.intake.Outcome;
import io.mashang.intake.Receipt;
import io.mashang.testing.MashangTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@MashangTest
@Tag("stores")
class RecordCheckInsRaceTests {

    private static final int THREADS = 20;
    private static final Position INSIDE = new Position(ActivityFixture.LATITUDE, ActivityFixture.LONGITUDE, 10, Datum.GCJ02);

    @Autowired
    ActivityFixture activities;

    @Autowired
    MemberFixture members;

    @Autowired
    Intake intake;

    @Autowired
    RecordCheckIns handler;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void recordsOneOfTwentyCompletionsOfOnePersonWithDifferentKeys() throws Exception {
        Made activity = activities.anActivity();
        MemberId member = members.aMember();

        List<Receipt<CheckInResult>> receipts = Together.run(IntStream.range(0, THREADS)
                .<Callable<Receipt<CheckInResult>>>mapToObj(i -> () -> intake.submit(operation(activity.sessionId(), member)))
                .toList());

        assertThat(receipts.stream().filter(receipt -> receipt.outcome() instanceof Outcome.Done)).hasSize(1);
        assertThat(receipts.stream()
                        .filter(receipt -> receipt.outcome() instanceof Outcome.Declined<CheckInResult> declined
                                && declined.problem() == CheckinProblem.ALREADY_CHECKED_IN))
                .hasSize(THREADS - 1);
        assertThat(records(activity)).isEqualTo(1);
        assertThat(events(activity)).isEqualTo(1);
    }

    @Test
    void givesAPersonWithOneKeyOneAnswer() throws Exception {
        Made activity = activities.anActivity();
        Operation<Completion> operation = operation(activity.sessionId(), members.aMember());

        List<Receipt<CheckInResult>> receipts = Together.run(IntStream.range(0, THREADS)
                .<Callable<Receipt<CheckInResult>>>mapToObj(i -> () -> intake.submit(operation))
                .toList());

        assertThat(receipts.stream().map(receipt -> receipt.answer().recordId()).distinct()).hasSize(1);
        assertThat(receipts.stream().filter(receipt -> !receipt.replayed())).hasSize(1);
        assertThat(records(activity)).isEqualTo(1);
    }

    @Test
    void numbersACrowdWithoutGapsAndWithoutTwins() throws Exception {
        Made activity = activities.anActivity();
        List<MemberId> crowd = Stream.generate(members::aMember).limit(40).toList();

        List<Receipt<CheckInResult>> receipts = Together.run(crowd.stream()
                .<Callable<Receipt<CheckInResult>>>map(member -> () -> intake.submit(operation(activity.sessionId(), member)))
                .toList());

        assertThat(receipts.stream().map(receipt -> receipt.answer().ordinal()).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void letsTheFirstOfABatchWinAndKeepsBothSessionsApart() {
        Made one = activities.anActivity();
        Made other = activities.anActivity();
        MemberId member = members.aMember();
        List<Operation<Completion>> batch = List.of(
                operation(one.sessionId(), member), operation(other.sessionId(), member), operation(one.sessionId(), member));

        List<Outcome<CheckInResult>> ends = new ArrayList<>();
        transaction.executeWithoutResult(status -> ends.addAll(handler.handle(batch)));

        assertThat(ends.get(0)).isInstanceOf(Outcome.Done.class);
        assertThat(ends.get(1)).isInstanceOf(Outcome.Done.class);
        assertThat(ends.get(2)).isInstanceOfSatisfying(Outcome.Declined.class, declined -> {
            assertThat(declined.problem()).isEqualTo(CheckinProblem.ALREADY_CHECKED_IN);
        });
        assertThat(records(one)).isEqualTo(1);
        assertThat(records(other)).isEqualTo(1);
    }

    @Test
    void leavesNothingBehindWhenTheBatchIsRolledBack() {
        Made activity = activities.anActivity();
        List<Operation<Completion>> batch = List.of(operation(activity.sessionId(), members.aMember()));

        transaction.executeWithoutResult(status -> {
            handler.handle(batch);
            status.setRollbackOnly();
        });

        assertThat(records(activity)).isZero();
        assertThat(jdbc.queryForList("SELECT arrivals FROM checkin_counter WHERE session_id = ?", activity.sessionId().value())).isEmpty();
    }

    private Operation<Completion> operation(SessionId session, MemberId member) {
        ClaimTicket ticket = new ClaimTicket(member, session, Method.ROTATING_QR, 1, clock.instant(), clock.instant(), false, null, 0);
        return new Operation<>(
                new OperationKey("member:" + member.text(), UUID.randomUUID().toString()), RecordCheckIns.KIND,
                new Completion(ticket, new Evidence(INSIDE, false, null, false, null)), clock.instant());
    }

    private int records(Made activity) {
        return count("SELECT COUNT(*) FROM checkin_record WHERE session_id = ?", activity);
    }

    private int events(Made activity) {
        return count("""
                SELECT COUNT(*) FROM checkin_event e JOIN checkin_record r ON r.id = e.record_id WHERE r.session_id = ?""", activity);
    }

    private int count(String sql, Made activity) {
        Integer count = jdbc.queryForObject(sql, Integer.class, activity.sessionId().value());
        return count == null ? 0 : count;
    }
}
