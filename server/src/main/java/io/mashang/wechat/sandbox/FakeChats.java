package io.mashang.wechat.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each person and the official account have said to each other, and until when the account may speak unasked. */
@Component
@SandboxOnly
class FakeChats {

    private static final int MOST_MESSAGES = 200;
    private static final int MOST_WINDOWS = 20;

    enum From {
        USER,
        ACCOUNT,
        SYSTEM
    }

    enum Kind {
        TEXT,
        EVENT,
        TEMPLATE,
        SUBSCRIPTION
    }

    /** @param event what the person did, in WeChat's word; for the system {@code unanswered} */
    record Message(
            String id, Instant at, From from, Kind kind, String text, @Nullable String event, @Nullable String link) {}

    private static final class Window {
        private final Instant until;
        private int left;

        Window(Instant until, int left) {
            this.until = until;
            this.left = left;
        }
    }

    private static final class Chat {
        private final Deque<Message> messages = new ArrayDeque<>();
        private final Deque<Window> windows = new ArrayDeque<>();
    }

    private final Clock clock;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Chat> chats = new ConcurrentHashMap<>();

    FakeChats(Clock clock) {
        this.clock = clock;
    }

    List<Message> messages(Person person) {
        Chat chat = chat(person);
        synchronized (chat) {
            return new ArrayList<>(chat.messages);
        }
    }

    void add(Person person, From from, Kind kind, String text, @Nullable String event, @Nullable String link) {
        var message = new Message(
                Long.toString(numbers.incrementAndGet()), clock.instant(), from, kind, text, event, link);
        Chat chat = chat(person);
        synchronized (chat) {
            chat.messages.addLast(message);
            while (chat.messages.size() > MOST_MESSAGES) {
                chat.messages.removeFirst();
            }
        }
    }

    /** What a person does lets the account send some messages for a while. */
    void allow(Person person, int messages, Duration time) {
        Chat chat = chat(person);
        synchronized (chat) {
            chat.windows.addLast(new Window(clock.instant().plus(time), messages));
            while (chat.windows.size() > MOST_WINDOWS) {
                chat.windows.removeFirst();
            }
        }
    }

    /** Uses one message of an open window, or refuses: 45015 when none is open, 45047 when all are used up. */
    void useWindow(Person person) {
        Chat chat = chat(person);
        synchronized (chat) {
            chat.windows.removeIf(window -> !clock.instant().isBefore(window.until));
            if (chat.windows.isEmpty()) {
                throw new WxRefusal(45015, "response out of time limit or subscription is canceled");
            }
            chat.windows.stream()
                    .filter(window -> window.left > 0)
                    .findFirst()
                    .orElseThrow(() -> new WxRefusal(45047, "out of response count limit"))
                    .left--;
        }
    }

    void closeWindows(Person person) {
        Chat chat = chat(person);
        synchronized (chat) {
            chat.windows.clear();
        }
    }

    private Chat chat(Person person) {
        return chats.computeIfAbsent(person.id(), id -> new Chat());
    }
}
