package io.mashang.codes.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.codes.CodesFixture;
import io.mashang.codes.CodesProblem;
import io.mashang.codes.model.CodeReader.Genuine;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Together;
import io.mashang.intake.Operation;
import io.mashang.intake.OperationKey;
import io.mashang.intake.Outcome;
import io.mashang.intake.Outcome.Declined;
import io.mashang.intake.Outcome.Done;
import io.mashang.intake.Receipt;
import io.mashang.platform.problem.Problem;
import io.mashang.testing.MashangTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@MashangTest
@Tag("stores")
class RedeemCodeRaceTests {

    @Autowired
    CodesFixture codes;

    @Autowired
    MemberFixture members;

    @Autowired
    IdentifyCode identifyCode;

    @Autowired
    RedeemCode redeemCode;

    @Autowired
    RedemptionBatch handler;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 50, 200})
    void creditsACodeOnceHoweverManyMembersScanItAtTheSameMoment(int threads) throws Exception {
        MemberId someone = members.aMemberWithPhone();
        Genuine code = identifyCode.identify(someone, codes.aCode(20), known -> false);
        List<MemberId> all = IntStream.range(0, threads).mapToObj(i -> members.aMemberWithPhone()).toList();

        List<Outcome<Redeemed>> ends = Together.run(all.stream()
                .<Callable<Outcome<Redeemed>>>map(member -> () -> redeem(member, code, "race-of-many").outcome())
                .toList());

        assertThat(ends.stream().filter(Done.class::isInstance)).hasSize(1);
        assertThat(problems(ends)).hasSize(threads - 1).containsOnly(CodesProblem.REDEEMED_BY_OTHER);
        assertThat(creditsOf(code)).isEqualTo(1);
    }

    @Test
    void creditsACodeOnceWhenOneMemberScansItManyTimesAtTheSameMoment() throws Exception {
        MemberId member = members.aMemberWithPhone();
        Genuine code = identifyCode.identify(member, codes.aCode(20), known -> false);

        List<Outcome<Redeemed>> ends = Together.run(IntStream.range(0, 50)
                .<Callable<Outcome<Redeemed>>>mapToObj(i -> () -> redeem(member, code, "race-number-" + i).outcome())
                .toList());

        assertThat(problems(ends)).hasSize(49).containsOnly(CodesProblem.REDEEMED_BEFORE);
        assertThat(creditsOf(code)).isEqualTo(1);
    }

    @Test
    void answersOneOperationTheSameHoweverOftenItIsSentAtTheSameMoment() throws Exception {
        MemberId member = members.aMemberWithPhone();
        Genuine code = identifyCode.identify(member, codes.aCode(20), known -> false);

        List<Receipt<Redeemed>> receipts = Together.run(IntStream.range(0, 20)
                .<Callable<Receipt<Redeemed>>>mapToObj(i -> () -> redeem(member, code, "the-same-key"))
                .toList());

        assertThat(receipts).extracting(Receipt::answer).containsOnly(new Redeemed("川味豆瓣酱 500g", 20, 20));
        assertThat(receipts).filteredOn(receipt -> !receipt.replayed()).hasSize(1);
    }

    @Test
    void neverLetsAMemberPassTheDailyCapFromManyThreads() throws Exception {
        MemberId member = members.aMemberWithPhone();
        List<String> many = codes.anActiveBatch(codes.aProduct("豆瓣", 1), 40).codes();

        List<Outcome<Redeemed>> ends = Together.run(many.stream()
                .<Callable<Outcome<Redeemed>>>map(text -> () ->
                        redeem(member, identifyCode.identify(member, text, known -> false), "cap-" + text).outcome())
                .toList());

        assertThat(ends.stream().filter(Done.class::isInstance)).hasSize(20);
        assertThat(problems(ends)).containsOnly(CodesProblem.DAILY_CAP);
    }

    @Test
    void givesTheCodeToTheFirstOfABatch() {
        MemberId first = members.aMemberWithPhone();
        MemberId second = members.aMemberWithPhone();
        Genuine code = identifyCode.identify(first, codes.aCode(20), known -> false);
        Genuine another = identifyCode.identify(first, codes.aCode(30), known -> false);

        List<Outcome<Redeemed>> ends = Objects.requireNonNull(transaction.execute(status -> handler.handle(List.of(
                operation(first, code), operation(second, code), operation(first, code), operation(first, another)))));

        assertThat(ends.get(0)).isEqualTo(new Done<>(new Redeemed("川味豆瓣酱 500g", 20, 20)));
        assertThat(((Declined<Redeemed>) ends.get(1)).problem()).isEqualTo(CodesProblem.REDEEMED_BY_OTHER);
        assertThat(((Declined<Redeemed>) ends.get(2)).problem()).isEqualTo(CodesProblem.REDEEMED_BEFORE);
        assertThat(ends.get(3)).isEqualTo(new Done<>(new Redeemed("川味豆瓣酱 500g", 30, 50)));
    }

    private Receipt<Redeemed> redeem(MemberId member, Genuine code, String key) {
        return redeemCode.redeem(member, code, new OperationKey("member:" + member.value(), key), Channel.MEMBER_PAGE, null);
    }

    private Operation<RedeemCommand> operation(MemberId member, Genuine code) {
        return new Operation<>(new OperationKey("member:" + member.value(), "handled-directly"), RedemptionBatch.KIND,
                new RedeemCommand(member, code.serial(), code.batch(), Channel.MEMBER_PAGE, null), clock.instant());
    }

    private static List<Problem> problems(List<Outcome<Redeemed>> ends) {
        List<Problem> problems = new ArrayList<>();
        for (Outcome<Redeemed> end : ends) {
            if (end instanceof Declined<Redeemed> declined) {
                problems.add(declined.problem());
            }
        }
        return problems;
    }

    private int creditsOf(Genuine code) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM points_journal WHERE source = 'CODE' AND source_id = ?", Integer.class,
                Long.toString(code.serial())));
    }
}
