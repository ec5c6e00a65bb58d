package io.mashang.identity.phone;

import io.mashang.identity.IdentityProblem;
import io.mashang.identity.IdentitySettings;
import io.mashang.identity.PhoneCodeSender;
import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Problem;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a code to a phone number that a member wants to bind. Every message costs money and may annoy somebody else: it is
 * counted and committed before it is sent. The answer never tells whether the number is known.
 */
@Component
class SendPhoneCode {

    static final Duration VALID_FOR = Duration.ofMinutes(5);
    private static final Logger log = LoggerFactory.getLogger(SendPhoneCode.class);

    private final PhoneCodeStore store;
    private final PhoneCodeSender sender;
    private final CodeHashes hashes;
    private final TransactionTemplate transaction;
    private final IdentitySettings settings;
    private final ProgrammeZone zone;
    private final Ids ids;
    private final Clock clock;

    SendPhoneCode(
            PhoneCodeStore store, PhoneCodeSender sender, CodeHashes hashes, TransactionTemplate transaction,
            IdentitySettings settings, ProgrammeZone zone, Ids ids, Clock clock) {
        this.store = store;
        this.sender = sender;
        this.hashes = hashes;
        this.transaction = transaction;
        this.settings = settings;
        this.zone = zone;
        this.ids = ids;
        this.clock = clock;
    }

    void send(CodeHolder holder, PhoneNumbers.Mobile phone) {
        if (!settings.regions().contains(phone.region())) {
            throw new Refused(IdentityProblem.PHONE_REGION_NOT_SERVED);
        }
        sender.requireReady();
        String code = hashes.newCode();
        transaction.executeWithoutResult(status -> count(holder, phone, code));
        sender.send(phone.e164(), code, VALID_FOR);
    }

    private void count(CodeHolder holder, PhoneNumbers.Mobile phone, String code) {
        store.lock(phone.index(), holder.member());
        Instant now = clock.instant();
        Instant since = now.minus(CodeLimits.LOOK_BACK);
        var sentToNumber = store.sentTo(phone.index(), since);
        CodeLimits.waitForNumber(sentToNumber, now)
                .or(() -> CodeLimits.waitForMember(store.sentFor(holder.member(), since), now))
                .ifPresent(wait -> refuse(IdentityProblem.CODE_LIMIT_REACHED, wait));
        CodeLimits.pause(sentToNumber, now).ifPresent(wait -> refuse(IdentityProblem.CODE_TOO_SOON, wait));
        int spent = store.spend(zone.dateOf(now), settings.dailyBudget())
                .orElseThrow(() -> new Refused(IdentityProblem.CODE_BUDGET_SPENT));
        raiseAlarm(spent);
        long id = ids.next();
        store.insert(id, holder, phone.index(), hashes.of(id, code), now, now.plus(VALID_FOR));
    }

    private static void refuse(Problem problem, Duration wait) {
        throw new Refused(problem, Map.of("wait", wait)).retryAfter(wait);
    }

    /** Each count is reached once a day, so each line is written once. */
    private void raiseAlarm(int spent) {
        int budget = settings.dailyBudget();
        if (spent == Math.max(1, budget * 4 / 5) || spent == budget) {
            log.warn("ALARM text messages for codes: {} of today's {} are spent", spent, budget);
        }
    }
}
