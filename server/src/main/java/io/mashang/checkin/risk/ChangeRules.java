package io.mashang.checkin.risk;

import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.model.Signal;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries rules out without effect, lets them count, and goes back to the built-in ones. Each version stays as it was made. */
@Component
class ChangeRules {

    private static final int TRIES = 3;

    private final RulesStore store;
    private final KnownRules known;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeRules(RulesStore store, KnownRules known, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.known = known;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whatever was tried out before is not any more. Two who do it at once get a version each; the later one is tried out. */
    void tryOut(Map<Signal, Integer> points, int noteFrom, int pendingFrom, String reason, StaffActor actor) {
        if (!points.keySet().stream().allMatch(Signal::isWeighed) || noteFrom > pendingFrom) {
            throw new Refused(CheckinProblem.RULES_INVALID);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> {
                    store.endTried(clock.instant());
                    store.insert(points, noteFrom, pendingFrom, reason, actor.displayName(), clock.instant());
                    audit.record(actor, "checkin.rules-tried", "check-in-rules", Map.of("reason", reason));
                });
                return;
            } catch (DuplicateKeyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** @param version what the caller saw; refused when another one is tried out by now */
    void activate(int version, StaffActor actor) {
        transaction.executeWithoutResult(status -> {
            if (!store.activate(version, clock.instant())) {
                throw new Refused(CheckinProblem.RULES_GONE);
            }
            store.endActive(version, clock.instant());
            audit.record(actor, "checkin.rules-activated", "check-in-rules", Map.of("version", version));
        });
        known.forget();
    }

    void stopTrying(StaffActor actor) {
        transaction.executeWithoutResult(status -> {
            store.endTried(clock.instant());
            audit.record(actor, "checkin.rules-stopped", "check-in-rules", Map.of());
        });
    }

    void backToBuiltIn(StaffActor actor) {
        transaction.executeWithoutResult(status -> {
            store.endActive(0, clock.instant());
            audit.record(actor, "checkin.rules-built-in", "check-in-rules", Map.of());
        });
        known.forget();
    }
}
