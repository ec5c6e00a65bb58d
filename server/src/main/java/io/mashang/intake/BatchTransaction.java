package io.mashang.intake;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One transaction for a batch: what each operation does, its receipt, its ledger rows and its outbox rows. */
@Component
final class BatchTransaction {

    private static final int TRIES = 3;

    /** How one operation of a batch ended. */
    sealed interface End {}

    record Kept(Receipt<?> receipt) implements End {}

    record KeyReused() implements End {}

    /** An operation with what names it; made by the caller's own thread, so that the writers need not. */
    record Prepared(Operation<?> operation, ByteBuffer key, byte[] fingerprint) {}

    private final TransactionTemplate transaction;
    private final ReceiptStore receipts;
    private final JsonMapper json;
    private final Map<String, BatchHandler<?, ?>> handlers;

    BatchTransaction(
            TransactionTemplate transaction, ReceiptStore receipts, JsonMapper json, List<BatchHandler<?, ?>> handlers) {
        this.transaction = transaction;
        this.receipts = receipts;
        this.json = json;
        this.handlers = handlers.stream().collect(Collectors.toMap(BatchHandler::kind, Function.identity()));
    }

    /**
     * Commits the whole batch or throws. After a deadlock, or when another writer has stored one of the keys meanwhile,
     * the whole transaction is done again, three times at most.
     */
    List<End> commit(List<Prepared> batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> apply(batch)));
            } catch (PessimisticLockingFailureException | DuplicateKeyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    List<End> run(List<Operation<?>> batch) {
        return commit(batch.stream().map(this::prepare).toList());
    }

    Prepared prepare(Operation<?> operation) {
        return new Prepared(operation, ByteBuffer.wrap(operation.key().digest()), fingerprint(operation));
    }

    boolean hasEnded(Operation<?> operation) {
        return stored(operation).isPresent();
    }

    @SuppressWarnings("unchecked") // the kind decides the answer's type: handler and caller belong to one module
    <A> Optional<Receipt<A>> find(Operation<?> operation) {
        return stored(operation).map(known ->
                new Receipt<>((Outcome<A>) receipts.outcome(known, handler(known.kind()).answerType()), true));
    }

    private Optional<ReceiptStore.Stored> stored(Operation<?> operation) {
        byte[] key = operation.key().digest();
        return Optional.ofNullable(receipts.find(List.of(key)).get(ByteBuffer.wrap(key)))
                .filter(known -> Arrays.equals(known.fingerprint(), fingerprint(operation)));
    }

    private List<End> apply(List<Prepared> submitted) {
        Map<ByteBuffer, ReceiptStore.Stored> known = receipts.find(submitted.stream().map(s -> s.key().array()).toList());
        Map<ByteBuffer, Prepared> fresh = new LinkedHashMap<>();
        submitted.stream().filter(s -> !known.containsKey(s.key())).forEach(s -> fresh.putIfAbsent(s.key(), s));
        Map<ByteBuffer, Outcome<?>> outcomes = handle(fresh.values().stream().toList());
        receipts.insert(fresh.values().stream()
                .map(s -> stored(s, Objects.requireNonNull(outcomes.get(s.key()))))
                .toList());
        return submitted.stream().map(s -> end(s, known.get(s.key()), fresh.get(s.key()), outcomes)).toList();
    }

    private Map<ByteBuffer, Outcome<?>> handle(List<Prepared> fresh) {
        Map<String, List<Prepared>> byKind = fresh.stream()
                .collect(Collectors.groupingBy(s -> s.operation().kind(), LinkedHashMap::new, Collectors.toList()));
        Map<ByteBuffer, Outcome<?>> outcomes = new HashMap<>();
        byKind.forEach((kind, group) -> {
            List<? extends Outcome<?>> ends = handleGroup(kind, group);
            for (int i = 0; i < group.size(); i++) {
                outcomes.put(group.get(i).key(), ends.get(i));
            }
        });
        return outcomes;
    }

    @SuppressWarnings("unchecked") // the kind names the handler, and the handler's module made the operation
    private List<Outcome<Object>> handleGroup(String kind, List<Prepared> group) {
        var handler = (BatchHandler<Object, Object>) handler(kind);
        List<Operation<Object>> operations = group.stream().map(s -> (Operation<Object>) s.operation()).toList();
        List<Outcome<Object>> ends = handler.handle(operations);
        if (ends.size() != group.size()) {
            throw new IllegalStateException(kind + " answered " + ends.size() + " of " + group.size() + " operations");
        }
        return ends;
    }

    private BatchHandler<?, ?> handler(String kind) {
        BatchHandler<?, ?> handler = handlers.get(kind);
        if (handler == null) {
            throw new IllegalArgumentException("no handler for operations of kind " + kind);
        }
        return handler;
    }

    private End end(
            Prepared own, ReceiptStore.@Nullable Stored known, @Nullable Prepared winner, Map<ByteBuffer, Outcome<?>> outcomes) {
        if (known != null) {
            return Arrays.equals(known.fingerprint(), own.fingerprint())
                    ? new Kept(new Receipt<>(receipts.outcome(known, handler(known.kind()).answerType()), true))
                    : new KeyReused();
        }
        Prepared first = Objects.requireNonNull(winner);
        return Arrays.equals(first.fingerprint(), own.fingerprint())
                ? new Kept(new Receipt<>(Objects.requireNonNull(outcomes.get(own.key())), first != own))
                : new KeyReused();
    }

    private ReceiptStore.Stored stored(Prepared submitted, Outcome<?> outcome) {
        return receipts.stored(submitted, outcome);
    }

    private byte[] fingerprint(Operation<?> operation) {
        Object asked = operation.command() instanceof VaryingCommand varying ? varying.constant() : operation.command();
        byte[] command = json.writeValueAsBytes(Map.of(operation.kind(), asked));
        return OperationKey.sha256(command);
    }
}
