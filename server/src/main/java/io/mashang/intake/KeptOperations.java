package io.mashang.intake;

import io.mashang.intake.journal.JournalEntry;
import java.util.List;
import java.util.Map;
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

    /** Throws unless the database takes a write. */
    void probe() {
        deadLetters.probe();
    }

    /** Records all of them or throws because the database is away or only busy: then they can be recorded later. */
    void record(List<JournalEntry> entries) {
        try {
            transaction.run(entries.stream().<Operation<?>>map(this::operation).toList());
        } catch (RuntimeException e) {
            if (StoreAway.is(e)) {
                throw e;
            }
            if (entries.size() > 1) {
                entries.forEach(entry -> record(List.of(entry)));
                return;
            }
            if (e instanceof TransientDataAccessException) {
                throw e;
            }
            log.error("an accepted operation can not be recorded and becomes a dead letter", e);
            deadLetters.insert(entries.getFirst(), e.toString());
        }
    }

    private Operation<Object> operation(JournalEntry entry) {
        Class<?> type = java.util.Objects.requireNonNull(commandTypes.get(entry.kind()), entry.kind());
        return new Operation<>(
                new OperationKey(entry.owner(), entry.key()), entry.kind(),
                json.treeToValue(entry.command(), type), entry.receivedAt());
    }
}
