package io.mashang.codes.redeem;

import io.mashang.intake.Outcome;
import io.mashang.intake.Receipt;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people in the official account how a scan has ended that was still being recorded when they were answered. */
@Component
class TellPromisedResults {

    private static final Logger log = LoggerFactory.getLogger(TellPromisedResults.class);
    private static final int MOST = 200;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    /** WeChat takes a message for 48 hours after the person's last action. */
    private static final Duration KEPT = Duration.ofHours(48);

    private final PromisedResultStore promises;
    private final RedeemCode redeemCode;
    private final RedemptionTexts texts;
    private final TellAfterCommit tell;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellPromisedResults(
            PromisedResultStore promises, RedeemCode redeemCode, RedemptionTexts texts, TellAfterCommit tell,
            TransactionTemplate transaction, Clock clock) {
        this.promises = promises;
        this.redeemCode = redeemCode;
        this.texts = texts;
        this.tell = tell;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT2S")
    void tell() {
        try {
            promises.due(clock.instant(), MOST).forEach(this::tell);
            promises.forgetBefore(clock.instant().minus(KEPT));
        } catch (DataAccessException | TransactionException e) {
            log.debug("promised results are looked for again later: {}", e.toString());
        }
    }

    private void tell(PromisedResult promise) {
        Optional<Receipt<Redeemed>> receipt = redeemCode.find(promise);
        if (receipt.isEmpty()) {
            promises.lookAgain(promise, clock.instant().plus(LOOK_AGAIN));
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (promises.take(promise)) {
                tell.text(promise.openId(), text(receipt.get().outcome()));
            }
        });
    }

    private String text(Outcome<Redeemed> outcome) {
        return switch (outcome) {
            case Outcome.Done<Redeemed>(Redeemed redeemed) -> texts.success(redeemed, Locale.CHINESE);
            case Outcome.Declined<Redeemed>(var problem, var params) -> texts.refusal(new Refused(problem, params));
        };
    }
}
