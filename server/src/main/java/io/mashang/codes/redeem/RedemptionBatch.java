package io.mashang.codes.redeem;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodeRedeemed;
import io.mashang.codes.CodesSettings;
import io.mashang.codes.custody.Leak;
import io.mashang.codes.redeem.DailyUseStore.Day;
import io.mashang.intake.BatchHandler;
import io.mashang.intake.Operation;
import io.mashang.intake.Outbox;
import io.mashang.intake.Outcome;
import io.mashang.intake.Outcome.Declined;
import io.mashang.intake.Outcome.Done;
import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.region.Region;
import io.mashang.platform.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Redeems many codes in one transaction. The primary key of the redemptions decides between transactions, the order of the
 * list decides inside one: the first who asks has the code.
 */
@Component
class RedemptionBatch implements BatchHandler<RedeemCommand, Redeemed> {

    static final String KIND = "codes.redeem";
    static final String TOPIC = "codes.redeemed";

    /** One operation while it is decided. */
    private record Asked(Operation<RedeemCommand> operation, BatchFacts facts, Day day, int usesBefore, long id) {

        long serial() {
            return operation.command().serial();
        }
    }

    private final RedemptionStore redemptions;
    private final DailyUseStore dailyUses;
    private final TraceLeaks traceLeaks;
    private final CreditRedemptions credits;
    private final Outbox outbox;
    private final RedemptionCheck check;
    private final ProgrammeZone zone;
    private final Regions regions;
    private final Ids ids;

    RedemptionBatch(
            RedemptionStore redemptions, DailyUseStore dailyUses, TraceLeaks traceLeaks, CreditRedemptions credits,
            Outbox outbox, CodesSettings settings, ProgrammeZone zone, Regions regions, Ids ids) {
        this.redemptions = redemptions;
        this.dailyUses = dailyUses;
        this.traceLeaks = traceLeaks;
        this.credits = credits;
        this.outbox = outbox;
        this.check = new RedemptionCheck(settings.dailyCap(), zone.zone());
        this.zone = zone;
        this.regions = regions;
        this.ids = ids;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Redeemed> answerType() {
        return Redeemed.class;
    }

    @Override
    public List<Outcome<Redeemed>> handle(List<Operation<RedeemCommand>> batch) {
        Map<Day, Integer> wishes = batch.stream().collect(Collectors.toMap(this::day, operation -> 1, Integer::sum));
        Map<Long, RedemptionStore.Row> wanted = new LinkedHashMap<>();
        Map<Day, Integer> usesBefore = dailyUses.reserve(wishes);
        Map<Long, Redemption> known = knownBefore(batch, wishes, usesBefore);
        List<Asked> asked = decide(batch, usesBefore, known, wanted);
        Map<Long, Redemption> past = new HashMap<>(known);
        past.putAll(redemptions.claim(wanted.values()));
        List<RedemptionStore.Row> won = wanted.values().stream()
                .filter(row -> Objects.requireNonNull(past.get(row.redemption().serial())).id() == row.redemption().id())
                .toList();
        dailyUses.add(unfulfilled(wishes, won));
        Map<Long, Redeemed> answers = credits.credit(won);
        outbox.append(TOPIC, won.stream().map(RedemptionBatch::event).toList());
        List<Outcome<Redeemed>> outcomes = asked.stream().map(each -> outcome(each, past, answers)).toList();
        traceLeaks(asked, outcomes);
        return outcomes;
    }

    /** Finds who may have a code; a code that an earlier one of the list may have is taken for the later ones. */
    private List<Asked> decide(
            List<Operation<RedeemCommand>> batch, Map<Day, Integer> usesBefore, Map<Long, Redemption> before,
            Map<Long, RedemptionStore.Row> wanted) {
        Map<Long, KnownBatch> known = redemptions.batches(batches(batch));
        Map<Day, Integer> uses = new HashMap<>(usesBefore);
        List<Asked> asked = new ArrayList<>();
        for (Operation<RedeemCommand> operation : batch) {
            RedeemCommand command = operation.command();
            Day day = day(operation);
            Asked each = new Asked(operation, facts(known, command), day,
                    uses.getOrDefault(day, 0), ids.next());
            asked.add(each);
            RedemptionStore.Row earlier = wanted.get(command.serial());
            if (refusal(each, earlier == null ? before.get(command.serial()) : earlier.redemption()) == null) {
                wanted.put(command.serial(), row(each));
                uses.merge(day, 1, Integer::sum);
            }
        }
        return asked;
    }

    /** Used codes, asked for only where it matters: near the cap a used code must not take the place of a good one. */
    private Map<Long, Redemption> knownBefore(
            List<Operation<RedeemCommand>> batch, Map<Day, Integer> wishes, Map<Day, Integer> usesBefore) {
        List<Long> serials = batch.stream()
                .filter(operation -> {
                    Day day = day(operation);
                    int wished = Objects.requireNonNull(wishes.get(day));
                    return wished > 1 && usesBefore.getOrDefault(day, 0) + wished > check.dailyCap();
                })
                .map(operation -> operation.command().serial())
                .toList();
        return redemptions.find(serials);
    }

    private static Map<Day, Integer> unfulfilled(Map<Day, Integer> wishes, List<RedemptionStore.Row> won) {
        Map<Day, Integer> left = new HashMap<>();
        wishes.forEach((day, wished) -> left.put(day, -wished));
        won.forEach(row -> left.merge(day(row), 1, Integer::sum));
        left.values().removeIf(uses -> uses == 0);
        return left;
    }

    private @Nullable Declined<Redeemed> refusal(Asked asked, @Nullable Redemption taken) {
        var member = asked.operation().command().member();
        return check.refusal(asked.facts(), member, asked.day().date(), asked.usesBefore(), taken).orElse(null);
    }

    private Outcome<Redeemed> outcome(Asked asked, Map<Long, Redemption> past, Map<Long, Redeemed> answers) {
        Redemption taken = past.get(asked.serial());
        Redeemed answer = answers.get(asked.id());
        return answer != null ? new Done<>(answer) : Objects.requireNonNull(refusal(asked, taken));
    }

    private void traceLeaks(List<Asked> asked, List<Outcome<Redeemed>> outcomes) {
        List<Leak> leaks = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked each = asked.get(i);
            if (outcomes.get(i) instanceof Declined<Redeemed> declined && TraceLeaks.isSign(declined.problem())) {
                leaks.add(TraceLeaks.leak(each.operation().command(), each.facts(), each.operation().receivedAt()));
            }
        }
        traceLeaks.raise(leaks);
    }

    private static BatchFacts facts(Map<Long, KnownBatch> known, RedeemCommand command) {
        return Objects.requireNonNull(known.get(command.batch())).factsOf(command.serial());
    }

    private @Nullable String cityOf(int region) {
        return regions.find(region).map(Region::name).orElse(null);
    }

    private RedemptionStore.Row row(Asked asked) {
        RedeemCommand command = asked.operation().command();
        var redemption = new Redemption(asked.id(), command.serial(), command.member(), asked.facts().rule().points(),
                asked.operation().receivedAt(), command.region(), command.region() == null ? null : cityOf(command.region()));
        return new RedemptionStore.Row(redemption, asked.facts(), command.channel(), asked.day().date());
    }

    private static CodeRedeemed event(RedemptionStore.Row row) {
        return new CodeRedeemed(
                row.redemption().member(), row.facts().product(), new BatchId(row.facts().batch()),
                row.redemption().serial(), row.redemption().points(), row.redemption().at(), row.redemption().region(),
                row.facts().holder());
    }

    private static Day day(RedemptionStore.Row row) {
        return new Day(row.redemption().member(), row.businessDate());
    }

    private Day day(Operation<RedeemCommand> operation) {
        LocalDate date = zone.dateOf(operation.receivedAt());
        return new Day(operation.command().member(), date);
    }

    private static Set<Long> batches(List<Operation<RedeemCommand>> batch) {
        return batch.stream().map(operation -> operation.command().batch()).collect(Collectors.toSet());
    }
}
