package io.mashang.wechat.sandbox;

import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.wechat.WechatProblem;
import io.mashang.wechat.sandbox.FakeChats.From;
import io.mashang.wechat.sandbox.FakeChats.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What a person does with the official account, and what WeChat makes of it. */
@Component
@SandboxOnly
class PersonActions {

    private static final Duration AFTER_TEXT = Duration.ofHours(48);
    private static final int MESSAGES_AFTER_TEXT = 5;
    private static final Duration AFTER_TAP = Duration.ofMinutes(1);
    private static final int MESSAGES_AFTER_TAP = 3;

    private final FakeAccount account;
    private final FakeChats chats;
    private final PushWriter writer;
    private final AccountPusher pusher;
    private final Ids ids;
    private final Map<String, String> lastPushes = new ConcurrentHashMap<>();

    PersonActions(FakeAccount account, FakeChats chats, PushWriter writer, AccountPusher pusher, Ids ids) {
        this.account = account;
        this.chats = chats;
        this.writer = writer;
        this.pusher = pusher;
        this.ids = ids;
    }

    /** @param scene of the QR code that led here, or empty */
    Pushed follow(Person person, String scene) {
        if (!account.follow(person)) {
            return Pushed.NOTHING;
        }
        chats.allow(person, MESSAGES_AFTER_TAP, AFTER_TAP);
        return happens(person, "subscribe", scene.isEmpty() ? "" : "qrscene_" + scene, scene);
    }

    Pushed unfollow(Person person) {
        if (!account.unfollow(person)) {
            return Pushed.NOTHING;
        }
        chats.closeWindows(person);
        return happens(person, "unsubscribe", "", "");
    }

    /** Scans the account's own QR code: somebody new follows, a follower is only reported. */
    Pushed scanFollowQr(Person person, String scene) {
        if (account.followsSince(person).isEmpty()) {
            return follow(person, scene);
        }
        chats.allow(person, MESSAGES_AFTER_TAP, AFTER_TAP);
        return happens(person, "SCAN", scene, scene);
    }

    Pushed menuScan(Person person, String key, String text) {
        requireFollower(person);
        chats.allow(person, MESSAGES_AFTER_TAP, AFTER_TAP);
        String scanned = "<ScanCodeInfo>" + writer.element("ScanType", "qrcode") + writer.element("ScanResult", text)
                + "</ScanCodeInfo>";
        return push(person, "scancode_waitmsg", text, event("scancode_waitmsg", key), scanned);
    }

    Pushed menuClick(Person person, String key) {
        requireFollower(person);
        chats.allow(person, MESSAGES_AFTER_TAP, AFTER_TAP);
        return happens(person, "CLICK", key, key);
    }

    Pushed menuView(Person person, String url) {
        requireFollower(person);
        return happens(person, "VIEW", url, url);
    }

    Pushed text(Person person, String text) {
        requireFollower(person);
        chats.allow(person, MESSAGES_AFTER_TEXT, AFTER_TEXT);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MsgType", "text");
        fields.put("Content", text);
        fields.put("MsgId", Long.toString(ids.next()));
        return push(person, "text", text, fields, "");
    }

    /** The very same event once more, as WeChat does when an answer got lost. */
    Pushed repeatLast(Person person) {
        String xml = lastPushes.get(person.id());
        if (xml == null) {
            throw new Refused(WechatProblem.SANDBOX_NOTHING_PUSHED, Map.of("name", person.name()));
        }
        Optional<String> answer = pusher.pushOnce(xml);
        return new Pushed(answer.isPresent(), 1, answer.filter(text -> !text.isEmpty()).orElse(null));
    }

    private Pushed happens(Person person, String event, String key, String shown) {
        return push(person, event, shown, event(event, key), "");
    }

    private static Map<String, String> event(String event, String key) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MsgType", "event");
        fields.put("Event", event);
        fields.put("EventKey", key);
        return fields;
    }

    private Pushed push(Person person, String event, String shown, Map<String, String> fields, String inner) {
        boolean isText = event.equals("text");
        chats.add(person, From.USER, isText ? Kind.TEXT : Kind.EVENT, shown, isText ? null : lower(event), null);
        String xml = writer.write(person, fields, inner);
        lastPushes.put(person.id(), xml);
        Pushed pushed = pusher.push(xml);
        if (pushed.reply() != null) {
            chats.add(person, From.ACCOUNT, Kind.TEXT, Objects.requireNonNull(pushed.reply()), null, null);
        } else if (!pushed.answered()) {
            chats.add(person, From.SYSTEM, Kind.EVENT, "", "unanswered", null);
        }
        return pushed;
    }

    private static String lower(String event) {
        return event.toLowerCase(java.util.Locale.ROOT);
    }

    private void requireFollower(Person person) {
        if (account.followsSince(person).isEmpty()) {
            throw new Refused(WechatProblem.SANDBOX_NOT_FOLLOWING, Map.of("name", person.name()));
        }
    }
}
