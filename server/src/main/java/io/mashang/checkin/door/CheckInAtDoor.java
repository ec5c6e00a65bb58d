package io.mashang.checkin.door;

import io.mashang.activities.GateId;
import io.mashang.activities.Method;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import io.mashang.checkin.Direction;
import io.mashang.checkin.door.DoorEntry.Who;
import io.mashang.identity.MemberId;
import io.mashang.intake.Intake;
import io.mashang.intake.Operation;
import io.mashang.intake.OperationKey;
import io.mashang.intake.Outcome;
import io.mashang.intake.Receipt;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.StaffActor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks people in, each an operation of their own with a receipt of their own: one person's refusal stops nobody else, and
 * a retry with the same key checks nobody in twice. People of one call wait together, so that they share commits.
 */
@Component
class CheckInAtDoor {

    private final Intake intake;
    private final Clock clock;

    CheckInAtDoor(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /** What staff say about everybody of one call. */
    record Call(
            SessionId session, Method method, String reason, StaffActor by, String key, @Nullable Direction direction,
            @Nullable GateId gate) {

        Direction way() {
            return direction == null ? Direction.IN : direction;
        }
    }

    /** @param participant empty for a guest who was refused */
    record Ended(Optional<ParticipantId> participant, Outcome<DoorAnswer> outcome) {}

    /** One end for each person, in the same order; {@code intake.still-recording} among the refusals. */
    List<Ended> checkIn(Call call, List<Who> people) {
        Instant now = clock.instant();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Ended>> ends = people.stream().map(who -> threads.submit(() -> one(call, who, now))).toList();
            return ends.stream().map(CheckInAtDoor::get).toList();
        }
    }

    private Ended one(Call call, Who who, Instant now) {
        Outcome<DoorAnswer> outcome = outcome(call, who, now);
        return outcome instanceof Outcome.Done<DoorAnswer>(DoorAnswer answer)
                ? new Ended(Optional.of(answer.participant()), outcome)
                : new Ended(Optional.ofNullable(who.participant()), outcome);
    }

    private Outcome<DoorAnswer> outcome(Call call, Who who, Instant now) {
        OperationKey key = new OperationKey("door:" + call.by().id().text(), personal(call.key(), who));
        var entry = new DoorEntry(
                call.session(), who, call.method(), call.reason(), call.by(), call.direction(), call.gate());
        try {
            Receipt<DoorAnswer> receipt = intake.submit(new Operation<>(key, RecordAtDoor.KIND, entry, now));
            return receipt.outcome();
        } catch (Refused refused) {
            return new Outcome.Declined<>(refused.problem(), refused.params());
        }
    }

    /** Of one length, however long the key of the call is. */
    private static String personal(String key, Who who) {
        ParticipantId participant = who.participant();
        MemberId member = who.member();
        String person = participant != null ? participant.text() : member != null ? "member:" + member.text() : "";
        return UUID.nameUUIDFromBytes((key + "\n" + person).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Ended get(Future<Ended> end) {
        try {
            return end.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
