package io.mashang.codes.redeem;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.model.CodeState;
import io.mashang.codes.product.Rule;
import io.mashang.identity.MemberId;
import io.mashang.intake.Outcome.Declined;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a genuine code gives no points, in the order of {@link CodesProblem}. */
record RedemptionCheck(int dailyCap, ZoneId zone) {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("MMM d, HH:mm", Locale.ENGLISH);

    /**
     * @param usesToday how many codes the member has redeemed on this day
     * @param past the redemption of this code, null when it has given nothing yet
     */
    Optional<Declined<Redeemed>> refusal(
            BatchFacts facts, MemberId member, LocalDate today, int usesToday, @Nullable Redemption past) {
        return ofCode(facts.state())
                .or(() -> ofRule(facts.rule(), today))
                .or(() -> usesToday < dailyCap ? Optional.empty() : declined(CodesProblem.DAILY_CAP, Map.of("cap", dailyCap)))
                .or(() -> past == null ? Optional.empty() : ofPast(past, member));
    }

    private static Optional<Declined<Redeemed>> ofCode(CodeState state) {
        return switch (state) {
            case ACTIVE -> Optional.empty();
            case MINTED, EXPORTED, RECEIVED -> declined(CodesProblem.NOT_ACTIVE_YET, Map.of());
            case RECALLED -> declined(CodesProblem.CODE_RECALLED, Map.of());
            case VOID -> declined(CodesProblem.BATCH_VOID, Map.of());
        };
    }

    private static Optional<Declined<Redeemed>> ofRule(Rule rule, LocalDate today) {
        if (rule.startsAfter(today)) {
            return declined(CodesProblem.PROMOTION_NOT_STARTED, Map.of("from", String.valueOf(rule.validFrom())));
        }
        if (rule.endedBefore(today)) {
            return declined(CodesProblem.PROMOTION_ENDED, Map.of("to", String.valueOf(rule.validTo())));
        }
        return Optional.empty();
    }

    /** Another member learns when and where, never who or how much. */
    private Optional<Declined<Redeemed>> ofPast(Redemption past, MemberId member) {
        Map<String, Object> params = new HashMap<>();
        params.put("at", past.at().toString());
        params.put("scannedZh", CHINESE.format(past.at().atZone(zone)) + (past.city() == null ? "" : "," + past.city()));
        params.put("scannedEn", ENGLISH.format(past.at().atZone(zone)) + (past.city() == null ? "" : ", " + past.city()));
        if (past.member().equals(member)) {
            params.put("points", past.points());
            return declined(CodesProblem.REDEEMED_BEFORE, params);
        }
        if (past.city() != null) {
            params.put("city", past.city());
        }
        return declined(CodesProblem.REDEEMED_BY_OTHER, params);
    }

    private static Optional<Declined<Redeemed>> declined(CodesProblem problem, Map<String, Object> params) {
        return Optional.of(new Declined<>(problem, params));
    }
}
