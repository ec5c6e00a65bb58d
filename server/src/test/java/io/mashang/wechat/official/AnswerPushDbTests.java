package io.mashang.wechat.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mashang.platform.jobs.Turns;
import io.mashang.platform.problem.Refused;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.wechat.OfficialAccountEvent;
import io.mashang.wechat.OfficialAccountReply;
import io.mashang.wechat.WechatGateway;
import io.mashang.wechat.WechatProblem;
import io.mashang.wechat.gateway.WechatAccounts;
import io.mashang.wechat.gateway.WechatSettings;
import io.mashang.wechat.gateway.WechatSettings.Mode;
import io.mashang.wechat.sandbox.SandboxFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Slow, failing and crashing answerers, on the real inbox. */
@MashangTest
class AnswerPushDbTests {

    @Autowired
    Turns turns;

    @Autowired
    InboxStore inbox;

    @Autowired
    FollowerStore followers;

    @Autowired
    ReplyTexts texts;

    @Autowired
    WechatGateway gateway;

    @Autowired
    WechatAccounts accounts;

    @Autowired
    SandboxFixture sandbox;

    @Autowired
    PinnedClock clock;

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void keepsTheReplyOfASlowAnswererForTheNextPush() {
        CountDownLatch gate = new CountDownLatch(1);
        AnswerPush slow = answering(event -> {
            await(gate);
            return Optional.of("at last");
        }, Duration.ofMillis(20));
        Push push = aPush("oSlow");

        unanswered(slow, push);
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> patient(gate).answer(push));
        gate.countDown();

        assertThat(second.join()).isEqualTo("at last");
        assertThat(patient(gate).answer(push)).isEqualTo("at last");
    }

    @Test
    void tellsAtTheLastPushThatItStillWorksAndSendsTheResultAfterwards() {
        String person = "wuqian";
        sandbox.does(person, "follow");
        sandbox.does(person, "text", Map.of("text", "window"));
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<Void> done = new CompletableFuture<>();
        AnswerPush slow = answering(event -> {
            await(gate);
            return Optional.of("late " + asked.incrementAndGet());
        }, Duration.ofMillis(20), sent(done));
        Push push = aPush(gateway.oauthLogin(sandbox.oauthCode(person)).openId());

        unanswered(slow, push);
        unanswered(slow, push);
        String last = slow.answer(push);
        gate.countDown();
        done.join();

        assertThat(last).contains("正在处理");
        assertThat(asked).hasValue(1);
        assertThat(sandbox.lastMessage(person).path("text").asString()).isEqualTo("late 1");
    }

    @Test
    void asksAgainAfterACrashBeforeTheReplyWasKept() {
        Push push = aPush("oCrash");
        AnswerPush crashing = answering(event -> {
            throw new IllegalStateException("the node dies here");
        }, Duration.ofSeconds(30));

        unanswered(crashing, push);
        unanswered(crashing, push);
        assertThat(crashing.answer(push)).contains("系统繁忙");

        AnswerPush healthy = answering(event -> Optional.of("fine"), Duration.ofSeconds(30));
        assertThat(healthy.answer(push)).isEqualTo("fine");
        assertThat(healthy.answer(push)).isEqualTo("fine");
    }

    @Test
    void givesAllSimultaneousPushesOnTwoNodesTheSameReply() {
        Push push = aPush("oTwins");
        Map<Integer, AnswerPush> nodes = new ConcurrentHashMap<>();
        OfficialAccountReply answerer = event -> Optional.of("reply " + asked.incrementAndGet());
        List<CompletableFuture<String>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> nodes
                        .computeIfAbsent(i % 2, node -> answering(answerer, Duration.ofSeconds(30)))
                        .answer(push)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void asksInOrderAndStopsAtTheFirstAnswer() {
        AnswerPush ordered = new AnswerPush(
                inbox, followers, List.of(event -> Optional.empty(), event -> Optional.of("second"), event -> {
                    throw new IllegalStateException("not asked");
                }), texts, gateway, settings(Duration.ofSeconds(30)), clock);

        assertThat(ordered.answer(aPush("oOrder"))).isEqualTo("second");
    }

    @Test
    void keepsSilenceAsAnAnswerToo() {
        AnswerPush silent = answering(event -> {
            asked.incrementAndGet();
            return Optional.empty();
        }, Duration.ofSeconds(30));
        Push push = aPush("oSilent");

        assertThat(silent.answer(push)).isEmpty();
        assertThat(silent.answer(push)).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void forgetsPushesAfterAFewDaysAndNotBefore() {
        AnswerPush counting = answering(event -> Optional.of("reply " + asked.incrementAndGet()), Duration.ofSeconds(30));
        Push old = aPush("oOld");
        counting.answer(old);
        clock.advance(ForgetOldPushesJob.KEPT);
        Push young = aPush("oYoung");
        counting.answer(young);
        clock.advance(Duration.ofSeconds(1));

        turns.take(new ForgetOldPushesJob(inbox, clock));

        assertThat(inbox.receive(old.event()).reply()).isNull();
        assertThat(inbox.receive(young.event()).reply()).isEqualTo("reply 2");
    }

    private AnswerPush patient(CountDownLatch gate) {
        return answering(event -> {
            await(gate);
            return Optional.of("at last");
        }, Duration.ofSeconds(30));
    }

    private AnswerPush answering(OfficialAccountReply answerer, Duration within) {
        return answering(answerer, within, gateway);
    }

    private AnswerPush answering(OfficialAccountReply answerer, Duration within, WechatGateway through) {
        return new AnswerPush(inbox, followers, List.of(answerer), texts, through, settings(within), clock);
    }

    private static WechatSettings settings(Duration within) {
        return new WechatSettings(Mode.SANDBOX, null, null, null, null, within);
    }

    private void unanswered(AnswerPush node, Push push) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> node.answer(push))
                .extracting(Refused::problem)
                .isEqualTo(WechatProblem.PUSH_STILL_WORKING);
    }

    private Push aPush(String openId) {
        var event = new OfficialAccountEvent(
                "evt_" + UUID.randomUUID(), accounts.official().appId(), openId, "click", "x", null, clock.instant());
        return new Push(event, "gh_1", clock.instant());
    }

    private WechatGateway sent(CompletableFuture<Void> done) {
        return (WechatGateway) java.lang.reflect.Proxy.newProxyInstance(
                WechatGateway.class.getClassLoader(), new Class<?>[] {WechatGateway.class}, (proxy, method, args) -> {
                    Object result = method.invoke(gateway, args);
                    done.complete(null);
                    return result;
                });
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
