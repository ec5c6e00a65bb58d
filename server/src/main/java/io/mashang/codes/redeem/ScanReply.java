package io.mashang.codes.redeem;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.CodesSettings;
import io.mashang.codes.model.CodeReader.Genuine;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.intake.IntakeProblem;
import io.mashang.intake.OperationKey;
import io.mashang.platform.problem.Refused;
import io.mashang.wechat.OfficialAccountEvent;
import io.mashang.wechat.OfficialAccountReply;
import io.mashang.wechat.WechatIdentity;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers the official account's menu entry 扫码积分. The event's id is the operation's key, so a push that comes again gives
 * nothing twice; the scan of somebody without a phone is kept and credited as soon as the phone is bound. Who reads that
 * the scan is still being recorded is told the result as a message of its own.
 */
@Component
@Order(100)
class ScanReply implements OfficialAccountReply {

    private static final String MENU_KEY = "scan_points";

    private final Members members;
    private final IdentifyCode identifyCode;
    private final RedeemCode redeemCode;
    private final WaitingScanStore waitingScans;
    private final PromisedResultStore promises;
    private final RedemptionTexts texts;
    private final CodesSettings settings;
    private final Clock clock;

    ScanReply(
            Members members, IdentifyCode identifyCode, RedeemCode redeemCode, WaitingScanStore waitingScans,
            PromisedResultStore promises, RedemptionTexts texts, CodesSettings settings, Clock clock) {
        this.members = members;
        this.identifyCode = identifyCode;
        this.redeemCode = redeemCode;
        this.waitingScans = waitingScans;
        this.promises = promises;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<String> reply(OfficialAccountEvent event) {
        if (!event.kind().equals("scancode_waitmsg") || !MENU_KEY.equals(event.eventKey())) {
            return Optional.empty();
        }
        try {
            return Optional.of(redeem(event));
        } catch (Refused refused) {
            return Optional.of(texts.refusal(refused));
        }
    }

    private String redeem(OfficialAccountEvent event) {
        MemberId member = members.of(new WechatIdentity(event.appId(), event.openId(), null));
        var key = new OperationKey("wechat:" + event.appId(), event.eventId());
        Genuine code = identifyCode.identify(member, Objects.requireNonNullElse(event.scanResult(), ""),
                known -> redeemCode.isAnswered(member, known, key, Channel.OFFICIAL_ACCOUNT));
        try {
            return credit(event, member, code, key);
        } catch (Refused refused) {
            if (refused.problem() != CodesProblem.PHONE_NEEDED) {
                throw refused;
            }
            return keepWaiting(event, member, code, key);
        }
    }

    private String credit(OfficialAccountEvent event, MemberId member, Genuine code, OperationKey key) {
        try {
            return texts.success(redeemCode.redeem(member, code, key, Channel.OFFICIAL_ACCOUNT, null).answer(), Locale.CHINESE);
        } catch (Refused refused) {
            if (refused.problem() != IntakeProblem.STILL_RECORDING) {
                throw refused;
            }
            promises.keep(new PromisedResult(key, member, code.serial(), code.batch(), event.openId()), clock.instant());
            return texts.stillRecording();
        }
    }

    private String keepWaiting(OfficialAccountEvent event, MemberId member, Genuine code, OperationKey key) {
        waitingScans.keep(new WaitingScan(
                member, code.serial(), code.batch(), event.openId(), clock.instant().plus(settings.waitingScan())), clock.instant());
        // A phone that was bound since the refusal has not seen this scan wait: nobody else would credit it.
        return members.hasPhone(member)
                ? credit(event, member, code, key)
                : texts.bindFirst(members.bindLink(), settings.waitingScan().toHours());
    }
}
