package io.mashang.staff.accounts;

import java.nio.charset.StandardCharsets;
import java.io.PrintStream;

/** Prints a one-time password where whoever started the server sees it, past the log: logs are kept and shipped. */
final class PrintedPasswords {

    private static final String LINE = "=".repeat(64);

    private PrintedPasswords() {}

    static void print(String username, String password) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(String.join(System.lineSeparator(), "", LINE,
                "  登录控制台 / Sign in to the console: /console/",
                "  用户名 / username:            " + username,
                "  一次性密码 / one-time password: " + password,
                "  7 天内有效,首次登录后须设置新密码 / valid for 7 days, replaced at first sign-in",
                LINE, ""));
    }
}
