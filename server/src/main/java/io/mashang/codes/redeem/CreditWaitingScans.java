package io.mashang.codes.redeem;

import io.mashang.codes.model.CodeReader.Genuine;
import io.mashang.codes.model.Family;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.intake.OperationKey;
import io.mashang.intake.OutboxConsumer;
import io.mashang.intake.OutboxEvent;
import io.mashang.intake.Outcome;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Credits the scans that waited for a phone. Each has an operation key of its own, so an event that is delivered again gives
 * nothing twice; members are told afterwards.
 */
@Component
class CreditWaitingScans implements OutboxConsumer {

    private final Members members;
    private final WaitingScanStore waitingScans;
    private final RedeemCode redeemCode;
    private final RedemptionTexts texts;
    private final TellAfterCommit tell;
    private final JsonMapper json;
    private final Clock clock;

    CreditWaitingScans(
            Members members, WaitingScanStore waitingScans, RedeemCode redeemCode, RedemptionTexts texts,
            TellAfterCommit tell, JsonMapper json, Clock clock) {
        this.members = members;
        this.waitingScans = waitingScans;
        this.redeemCode = redeemCode;
        this.texts = texts;
        this.tell = tell;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return WakeWaitingScans.TOPIC;
    }

    @Override
    public void deliver(List<OutboxEvent> events) {
        events.stream()
                .map(event -> json.treeToValue(event.payload(), WakeWaitingScans.Due.class).member())
                .distinct()
                .filter(members::hasPhone)
                .forEach(this::creditAll);
    }

    private void creditAll(MemberId member) {
        for (WaitingScan scan : waitingScans.of(member, clock.instant())) {
            var code = new Genuine(scan.serial(), scan.batch(), Family.INNER);
            var key = new OperationKey("member:" + member.value(), "waiting-scan-" + scan.serial());
            Outcome<Redeemed> outcome = redeemCode.redeem(member, code, key, Channel.WAITING_SCAN, null).outcome();
            waitingScans.remove(scan);
            tell.text(scan.openId(), switch (outcome) {
                case Outcome.Done<Redeemed>(Redeemed redeemed) -> texts.success(redeemed, Locale.CHINESE);
                case Outcome.Declined<Redeemed>(var problem, var params) -> texts.refusal(new Refused(problem, params));
            });
        }
    }
}
