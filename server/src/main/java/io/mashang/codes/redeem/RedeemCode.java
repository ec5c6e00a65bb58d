package io.mashang.codes.redeem;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.CodesSettings;
import io.mashang.codes.model.CodeReader.Genuine;
import io.mashang.codes.model.Family;
import io.mashang.identity.MemberId;
import io.mashang.intake.Intake;
import io.mashang.intake.Operation;
import io.mashang.intake.OperationKey;
import io.mashang.intake.Outcome;
import io.mashang.intake.Receipt;
import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.region.Region;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Redeems a code for a member, whatever the channel: exactly once per code, and once per operation key, whose second call
 * returns the first answer. Typos, forged codes and members without a phone are refused before anything is stored.
 */
@Component
class RedeemCode {

    private final MembersWithPhone withPhone;
    private final Intake intake;
    private final RedemptionStore redemptions;
    private final DailyUseStore dailyUses;
    private final RedemptionCheck check;
    private final TraceLeaks traceLeaks;
    private final ProgrammeZone zone;
    private final Clock clock;

    RedeemCode(
            MembersWithPhone withPhone, Intake intake, RedemptionStore redemptions, DailyUseStore dailyUses, CodesSettings settings,
            TraceLeaks traceLeaks, ProgrammeZone zone, Clock clock) {
        this.withPhone = withPhone;
        this.intake = intake;
        this.redemptions = redemptions;
        this.dailyUses = dailyUses;
        this.check = new RedemptionCheck(settings.dailyCap(), zone.zone());
        this.traceLeaks = traceLeaks;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param region where the member is, as far as anybody knows */
    Receipt<Redeemed> redeem(MemberId member, Genuine code, OperationKey key, Channel channel, @Nullable Region region) {
        if (!withPhone.has(member)) {
            throw refusalWithoutPhone(member, code);
        }
        return intake.submit(operation(member, code, key, channel, region));
    }

    boolean isAnswered(MemberId member, Genuine code, OperationKey key, Channel channel) {
        return intake.hasEnded(operation(member, code, key, channel, null));
    }

    /** How the scan has ended that was promised a result; empty while it is still being recorded. */
    Optional<Receipt<Redeemed>> find(PromisedResult promise) {
        var code = new Genuine(promise.serial(), promise.batch(), Family.INNER);
        return intake.find(operation(promise.member(), code, promise.key(), Channel.OFFICIAL_ACCOUNT, null));
    }

    private Operation<RedeemCommand> operation(
            MemberId member, Genuine code, OperationKey key, Channel channel, @Nullable Region region) {
        var command = new RedeemCommand(member, code.serial(), code.batch(), channel, region == null ? null : region.adcode());
        return new Operation<>(key, RedemptionBatch.KIND, command, clock.instant());
    }

    private Refused traced(MemberId member, Genuine code, BatchFacts facts, Outcome.Declined<Redeemed> declined) {
        if (TraceLeaks.isSign(declined.problem())) {
            var command = new RedeemCommand(member, code.serial(), code.batch(), Channel.WAITING_SCAN, null);
            traceLeaks.raise(List.of(TraceLeaks.leak(command, facts, clock.instant())));
        }
        return new Refused(declined.problem(), declined.params());
    }

    /** Nobody shall bind a phone for a code that gives nothing anyway. */
    private Refused refusalWithoutPhone(MemberId member, Genuine code) {
        LocalDate today = zone.dateOf(clock.instant());
        var day = new DailyUseStore.Day(member, today);
        BatchFacts facts = Objects.requireNonNull(redemptions.batches(List.of(code.batch())).get(code.batch())).factsOf(code.serial());
        Redemption past = redemptions.find(List.of(code.serial())).get(code.serial());
        int uses = dailyUses.read(List.of(day)).getOrDefault(day, 0);
        return check.refusal(facts, member, today, uses, past)
                .map(declined -> traced(member, code, facts, declined))
                .orElseGet(() -> new Refused(CodesProblem.PHONE_NEEDED));
    }
}
