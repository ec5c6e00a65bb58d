package io.mashang.wechat.official;

import io.mashang.platform.problem.Refused;
import io.mashang.wechat.OfficialAccountEvent;
import io.mashang.wechat.OfficialAccountReply;
import io.mashang.wechat.WechatGateway;
import io.mashang.wechat.WechatProblem;
import io.mashang.wechat.gateway.WechatSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Answers a push once. WeChat pushes an event up to three times, five seconds apart, until it is answered: every push of
 * the same event gets the same stored reply. Who answers must be repeatable, because a crash can come before the reply is kept.
 */
@Component
class AnswerPush {

    private static final Logger log = LoggerFactory.getLogger(AnswerPush.class);
    private static final int LAST_PUSH = 3;

    private final InboxStore inbox;
    private final FollowerStore followers;
    private final List<OfficialAccountReply> answerers;
    private final ReplyTexts texts;
    private final WechatGateway gateway;
    private final Duration answerWithin;
    private final Clock clock;
    private final Map<String, CompletableFuture<String>> underWay = new ConcurrentHashMap<>();

    AnswerPush(
            InboxStore inbox, FollowerStore followers, List<OfficialAccountReply> answerers,
            ReplyTexts texts, WechatGateway gateway, WechatSettings settings, Clock clock) {
        this.inbox = inbox;
        this.followers = followers;
        this.answerers = answerers;
        this.texts = texts;
        this.gateway = gateway;
        this.answerWithin = settings.answerWithin();
        this.clock = clock;
    }

    /** The text to show, or the empty string for silence. */
    String answer(Push push) {
        var received = inbox.receive(push.event());
        String reply = received.reply();
        return reply != null ? reply : await(push, workOn(push), received.pushes() >= LAST_PUSH);
    }

    private CompletableFuture<String> workOn(Push push) {
        String id = push.event().eventId();
        return underWay.computeIfAbsent(id, key -> {
            var work = new CompletableFuture<String>();
            Thread.ofVirtual().name("push-" + key).start(() -> complete(work, push));
            return work;
        });
    }

    private void complete(CompletableFuture<String> work, Push push) {
        try {
            work.complete(workOut(push));
        } catch (RuntimeException e) {
            work.completeExceptionally(e);
        } finally {
            underWay.remove(push.event().eventId());
        }
    }

    private String workOut(Push push) {
        OfficialAccountEvent event = push.event();
        switch (event.kind()) {
            case "subscribe" -> followers.record(event.appId(), event.openId(), true, push.madeAt());
            case "unsubscribe" -> followers.record(event.appId(), event.openId(), false, push.madeAt());
            default -> log.trace("nothing to keep of {}", event.kind());
        }
        String reply = answerers.stream()
                .flatMap(answerer -> answerer.reply(event).stream())
                .findFirst()
                .orElse("");
        return inbox.keepReply(event.eventId(), reply, clock.instant());
    }

    private String await(Push push, CompletableFuture<String> work, boolean lastPush) {
        // WeChat asks again for sure when it has hung up by itself: before the last push we wait a little longer than it does.
        Duration patience = lastPush ? answerWithin : answerWithin.multipliedBy(5).dividedBy(4);
        try {
            return work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return tooLate(push, work, lastPush);
        } catch (ExecutionException e) {
            log.error("push {} could not be answered", push.event().eventId(), e.getCause());
            return failed(lastPush);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(lastPush);
        }
    }

    /** Before the last push, no answer makes WeChat ask again; after it the result goes out as a message of its own. */
    private String tooLate(Push push, CompletableFuture<String> work, boolean lastPush) {
        if (!lastPush) {
            throw new Refused(WechatProblem.PUSH_STILL_WORKING);
        }
        work.thenAccept(reply -> sendLater(push.event().openId(), reply));
        return texts.text("still-working");
    }

    private void sendLater(String openId, String reply) {
        if (reply.isEmpty()) {
            return;
        }
        try {
            gateway.sendText(openId, reply);
        } catch (Refused refused) {
            log.warn("a late reply could not be sent: {}", refused.problem().code());
        }
    }

    private String failed(boolean lastPush) {
        if (!lastPush) {
            throw new Refused(WechatProblem.PUSH_STILL_WORKING);
        }
        return texts.text("failed");
    }
}
