package io.mashang.checkin.sync;

import io.mashang.checkin.attempt.Attempts;
import io.mashang.identity.MemberId;
import io.mashang.intake.Intake;
import io.mashang.intake.Operation;
import io.mashang.intake.OperationKey;
import io.mashang.intake.Outcome;
import io.mashang.intake.Receipt;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.OperationHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * Takes a page of check-ins from a phone's memory, each an operation with a receipt of its own: one refusal stops no other, and
 * the same page again changes nothing. Those of one page wait together, so that they share commits.
 */
@Component
class UploadKept {

    private final VerifyKept verify;
    private final Intake intake;
    private final Attempts attempts;
    private final Clock clock;

    UploadKept(VerifyKept verify, Intake intake, Attempts attempts, Clock clock) {
        this.verify = verify;
        this.intake = intake;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** One end for each record, in the same order; {@code intake.still-recording} among the refusals. */
    List<Outcome<KeptResult>> upload(List<KeptRecord> records, MemberId member) {
        List<OperationKey> keys = records.stream()
                .map(record -> new OperationKey("member:" + member.text(), OperationHeaders.checked(record.operationId())))
                .toList();
        Instant now = clock.instant();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<KeptResult>>> ends = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                ends.add(begin(records.get(i), member, keys.get(i), now, threads));
            }
            return ends.stream().map(UploadKept::get).toList();
        }
    }

    /** Verified one after the other: wrong codes are counted. */
    private Future<Outcome<KeptResult>> begin(
            KeptRecord record, MemberId member, OperationKey key, Instant now, ExecutorService threads) {
        try {
            KeptCheckIn kept = verify.verify(record, member);
            return threads.submit(() -> outcome(new Operation<>(key, RecordKept.KIND, kept, now)));
        } catch (Refused refused) {
            String token = record.token();
            if (token != null) {
                attempts.uploadRefused(token, refused.problem());
            }
            return CompletableFuture.completedFuture(declined(refused));
        }
    }

    private Outcome<KeptResult> outcome(Operation<KeptCheckIn> operation) {
        try {
            Receipt<KeptResult> receipt = intake.submit(operation);
            if (!receipt.replayed()) {
                count(operation.command(), receipt.outcome());
            }
            return receipt.outcome();
        } catch (Refused refused) {
            return declined(refused);
        }
    }

    private void count(KeptCheckIn kept, Outcome<KeptResult> end) {
        switch (end) {
            case Outcome.Done<KeptResult>(KeptResult result) ->
                attempts.uploaded(kept.session(), kept.method(), result.state(), result.findings());
            case Outcome.Declined<KeptResult> declined -> attempts.uploadRefused(kept.session(), kept.method(), declined.problem());
        }
    }

    private static Outcome<KeptResult> declined(Refused refused) {
        return new Outcome.Declined<>(refused.problem(), refused.params());
    }

    private static Outcome<KeptResult> get(Future<Outcome<KeptResult>> end) {
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
