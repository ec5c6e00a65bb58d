package io.mashang.intake;

import java.util.List;

/**
 * Does one kind of operation, many at a time. Implemented by the modules above.
 *
 * <p>It runs inside the transaction that also stores the receipts, so effect, receipt, ledger and outbox commit together
 * or not at all. It uses multi-row statements, so that many waiting people share one commit; it decides conflicts inside
 * the batch itself (two operations for one code: the first in the list wins) and conflicts with others by unique keys and
 * guarded updates. It never catches a database exception: any exception rolls the whole batch back, and the operations
 * are then tried one by one, so that one poisoned operation fails alone.
 */
public interface BatchHandler<C, A> {

    /** The name under which operations find this handler; also kept in receipts. Never renamed. */
    String kind();

    Class<A> answerType();

    /** One outcome for each operation, in the same order. */
    List<Outcome<A>> handle(List<Operation<C>> batch);
}
