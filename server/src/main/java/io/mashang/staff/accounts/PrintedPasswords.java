package io.mashang.staff.accounts;

import jakarta.annotation.PreDestroy;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints one-time passwords together where whoever started the server sees them, past the log: logs are kept and shipped. */
@Component
class PrintedPasswords {

    private static final String LINE = "=".repeat(72);

    private final Map<String, String> unprinted = new ConcurrentSkipListMap<>();

    void add(String username, String password) {
        unprinted.put(username, password);
    }

    /** Also when the start fails halfway: the accounts are there, and nobody could know their passwords. */
    @PreDestroy
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (unprinted.isEmpty()) {
            return;
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(text());
        unprinted.clear();
    }

    private String text() {
        StringJoiner lines = new StringJoiner(System.lineSeparator(), System.lineSeparator(), "");
        lines.add(LINE);
        lines.add("  登录控制台 / Sign in to the console: /console/");
        lines.add("  7 天内有效,首次登录后须设置新密码 / valid for 7 days, replaced at first sign-in");
        lines.add("");
        lines.add("  username (用户名)       one-time password (一次性密码)");
        unprinted.forEach((username, password) -> lines.add("  %-23s %s".formatted(username, password)));
        return lines.add(LINE).toString();
    }
}
