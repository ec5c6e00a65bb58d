package io.mashang.intake;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

@Component
final class StoredDeadLetters implements DeadLetters {

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final DeadLetterStore store;
    private final KeptOperations kept;

    StoredDeadLetters(DeadLetterStore store, KeptOperations kept) {
        this.store = store;
        this.kept = kept;
    }

    @Override
    public int waiting() {
        return store.waiting();
    }

    @Override
    public List<DeadLetter> list(DeadLetter.State state, long before, int most) {
        return store.list(state, before, most);
    }

    @Override
    public DeadLetter find(long id) {
        return store.find(id).orElseThrow(() -> new Refused(IntakeProblem.DEAD_LETTER_UNKNOWN));
    }

    @Override
    public DeadLetter recordAgain(long id) {
        DeadLetter letter = find(id);
        if (letter.state() == DeadLetter.State.WAITING) {
            record(letter);
        }
        return find(id);
    }

    @Override
    public boolean discard(long id, String reason) {
        return store.end(id, DeadLetter.State.DISCARDED, reason);
    }

    private void record(DeadLetter letter) {
        try {
            switch (kept.again(letter.operation())) {
                case BatchTransaction.Kept(Receipt<?> receipt) ->
                    store.end(letter.id(), DeadLetter.State.RECORDED, remark(receipt.outcome()));
                case BatchTransaction.KeyReused ignored ->
                    store.diedAgain(letter.id(), PlatformProblem.REQUEST_KEY_REUSED.code());
            }
        } catch (RuntimeException e) {
            if (StoreAway.is(e) || e instanceof TransientDataAccessException) {
                throw new Refused(PlatformProblem.STORE_UNAVAILABLE, Map.of("wait", COME_BACK)).retryAfter(COME_BACK);
            }
            store.diedAgain(letter.id(), e.toString());
        }
    }

    private static String remark(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> ignored -> DeadLetter.DONE;
            case Outcome.Declined<?> declined -> declined.problem().code();
        };
    }
}
