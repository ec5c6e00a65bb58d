package io.mashang.intake;

import io.mashang.intake.kept.KeptOperation;
import io.mashang.platform.PlatformProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ResolvableType;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Records operations that were accepted earlier. One that can never be recorded becomes a dead letter; none disappears. */
@Component
final class KeptOperations {

    private static final Logger log = LoggerFactory.getLogger(KeptOperations.class);

    private final BatchTransaction transaction;
    private final DeadLetterStore deadLetters;
    private final JsonMapper json;
    private final Map<String, Class<?>> commandTypes;

    KeptOperations(
            BatchTransaction transaction, DeadLetterStore deadLetters, JsonMapper json, List<BatchHandler<?, ?>> handlers) {
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.json = json;
        this.commandTypes = handlers.stream().collect(Collectors.toMap(BatchHandler::kind, KeptOperations::commandType));
    }

    private static Class<?> commandType(BatchHandler<?, ?> handler) {
        return ResolvableType.forClass(handler.getClass()).as(BatchHandler.class).getGeneric(0).toClass();
    }

    /** Records all of them or throws because the database is away or only busy: then they can be recorded later. */
    void record(List<KeptOperation> operations) {
        try {
            List<BatchTransaction.End> ends = run(operations);
            for (int i = 0; i < ends.size(); i++) {
                if (ends.get(i) instanceof BatchTransaction.KeyReused) {
                    deadLetters.insert(operations.get(i), PlatformProblem.REQUEST_KEY_REUSED.code());
                }
            }
        } catch (RuntimeException e) {
            if (StoreAway.is(e)) {
                throw e;
            }
            if (operations.size() > 1) {
                operations.forEach(operation -> record(List.of(operation)));
                return;
            }
            if (e instanceof TransientDataAccessException) {
                throw e;
            }
            log.error("an accepted operation can not be recorded and becomes a dead letter", e);
            deadLetters.insert(operations.getFirst(), e.toString());
        }
    }

    /** Records one that died before and tells how it ended; throws why it can not be recorded still. */
    BatchTransaction.End again(KeptOperation operation) {
        return run(List.of(operation)).getFirst();
    }

    private List<BatchTransaction.End> run(List<KeptOperation> operations) {
        return operations.isEmpty() ? List.of() : transaction.run(operations.stream().<Operation<?>>map(this::operation).toList());
    }

    private Operation<Object> operation(KeptOperation kept) {
        Class<?> type = Objects.requireNonNull(commandTypes.get(kept.kind()), kept.kind());
        return new Operation<>(
                new OperationKey(kept.owner(), kept.key()), kept.kind(),
                json.treeToValue(kept.command(), type), kept.receivedAt());
    }
}
