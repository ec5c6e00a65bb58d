package io.mashang.codes.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.ProductId;
import io.mashang.codes.model.CodeState;
import io.mashang.codes.product.Rule;
import io.mashang.identity.MemberId;
import io.mashang.intake.Outcome.Declined;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RedemptionCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final MemberId ME = new MemberId(1);
    private static final MemberId OTHER = new MemberId(2);
    private static final Rule ALWAYS = new Rule(20, null, null, 12);

    private final RedemptionCheck check = new RedemptionCheck(20, ZoneId.of("Asia/Shanghai"));

    @Test
    void letsACodeGiveItsPointsOnTheFirstAndOnTheLastDayOfItsRule() {
        assertThat(refusal(CodeState.ACTIVE, new Rule(20, TODAY, TODAY, null), 19, null)).isEmpty();
    }

    @Test
    void namesEachReason() {
        assertThat(reason(CodeState.MINTED, ALWAYS, 0, null)).isEqualTo(CodesProblem.NOT_ACTIVE_YET);
        assertThat(reason(CodeState.EXPORTED, ALWAYS, 0, null)).isEqualTo(CodesProblem.NOT_ACTIVE_YET);
        assertThat(reason(CodeState.RECEIVED, ALWAYS, 0, null)).isEqualTo(CodesProblem.NOT_ACTIVE_YET);
        assertThat(reason(CodeState.RECALLED, ALWAYS, 0, null)).isEqualTo(CodesProblem.CODE_RECALLED);
        assertThat(reason(CodeState.VOID, ALWAYS, 0, null)).isEqualTo(CodesProblem.BATCH_VOID);
        assertThat(reason(CodeState.ACTIVE, new Rule(20, TODAY.plusDays(1), null, null), 0, null))
                .isEqualTo(CodesProblem.PROMOTION_NOT_STARTED);
        assertThat(reason(CodeState.ACTIVE, new Rule(20, null, TODAY.minusDays(1), null), 0, null))
                .isEqualTo(CodesProblem.PROMOTION_ENDED);
        assertThat(reason(CodeState.ACTIVE, ALWAYS, 20, null)).isEqualTo(CodesProblem.DAILY_CAP);
        assertThat(reason(CodeState.ACTIVE, ALWAYS, 0, redeemedBy(ME, null))).isEqualTo(CodesProblem.REDEEMED_BEFORE);
        assertThat(reason(CodeState.ACTIVE, ALWAYS, 0, redeemedBy(OTHER, null))).isEqualTo(CodesProblem.REDEEMED_BY_OTHER);
    }

    @Test
    void checksInTheOrderOfTheProblems() {
        Rule ended = new Rule(20, null, TODAY.minusDays(1), null);

        assertThat(reason(CodeState.VOID, ended, 20, redeemedBy(OTHER, null))).isEqualTo(CodesProblem.BATCH_VOID);
        assertThat(reason(CodeState.ACTIVE, ended, 20, redeemedBy(OTHER, null))).isEqualTo(CodesProblem.PROMOTION_ENDED);
        assertThat(reason(CodeState.ACTIVE, ALWAYS, 20, redeemedBy(OTHER, null))).isEqualTo(CodesProblem.DAILY_CAP);
    }

    @Test
    void tellsTheOwnerWhenAndHowMuch() {
        var params = refusal(CodeState.ACTIVE, ALWAYS, 0, redeemedBy(ME, null)).orElseThrow().params();

        assertThat(params).containsEntry("points", 20).containsEntry("scannedZh", "3月1日 20:14").containsEntry("scannedEn", "Mar 1, 20:14");
    }

    @Test
    void tellsOthersWhenAndWhereButNeverWhoOrHowMuch() {
        var params = refusal(CodeState.ACTIVE, ALWAYS, 0, redeemedBy(OTHER, "长沙")).orElseThrow().params();

        assertThat(params).containsOnlyKeys("at", "city", "scannedZh", "scannedEn").containsEntry("scannedZh", "3月1日 20:14,长沙");
    }

    private Optional<Declined<Redeemed>> refusal(CodeState state, Rule rule, int uses, @Nullable Redemption past) {
        return check.refusal(new BatchFacts(7, 1, state, null, new ProductId(1), "豆瓣", 1, rule), ME, TODAY, uses, past);
    }

    private Object reason(CodeState state, Rule rule, int uses, @Nullable Redemption past) {
        return refusal(state, rule, uses, past).orElseThrow().problem();
    }

    private static Redemption redeemedBy(MemberId member, @Nullable String city) {
        return new Redemption(1, 9, member, 20, Instant.parse("2026-03-01T12:14:30Z"), null, city);
    }
}
