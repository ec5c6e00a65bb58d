package io.mashang.staff.writepath;

import io.mashang.intake.DeadLetter;
import io.mashang.intake.DeadLetters;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has a dead letter recorded again or discards it; either way the audit trail knows by whom. Twice is as once. */
@Component
class EndDeadLetter {

    private final DeadLetters deadLetters;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    EndDeadLetter(DeadLetters deadLetters, AuditTrail audit, TransactionTemplate transaction) {
        this.deadLetters = deadLetters;
        this.audit = audit;
        this.transaction = transaction;
    }

    DeadLetter recordAgain(StaffActor actor, long id) {
        DeadLetter before = deadLetters.find(id);
        DeadLetter after = deadLetters.recordAgain(id);
        if (before.state() == DeadLetter.State.WAITING) {
            transaction.executeWithoutResult(status -> audit.record(actor, "intake.dead-letter-tried", subject(id),
                    Map.of("state", after.state().name(), "result", Objects.requireNonNullElse(after.remark(), ""))));
        }
        return after;
    }

    DeadLetter discard(StaffActor actor, long id, String reason) {
        deadLetters.find(id);
        transaction.executeWithoutResult(status -> {
            if (deadLetters.discard(id, reason)) {
                audit.record(actor, "intake.dead-letter-discarded", subject(id), Map.of("reason", reason));
            }
        });
        return deadLetters.find(id);
    }

    private static String subject(long id) {
        return "dead-letter:" + id;
    }
}
