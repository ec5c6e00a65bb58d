package io.mashang.platform.problem;

import java.time.Duration;

/** A wait in words, rounded up to the unit that a person would say. */
final class Waits {

    private Waits() {}

    static String inWords(Duration wait, String language) {
        long seconds = Math.max(1, wait.toSeconds() + (wait.toNanosPart() > 0 ? 1 : 0));
        boolean chinese = language.equals("zh");
        if (seconds < 90) {
            return seconds + (chinese ? " 秒" : plural(seconds, " second"));
        }
        long minutes = (seconds + 59) / 60;
        if (minutes < 90) {
            return minutes + (chinese ? " 分钟" : plural(minutes, " minute"));
        }
        long hours = (minutes + 59) / 60;
        return hours + (chinese ? " 小时" : plural(hours, " hour"));
    }

    private static String plural(long count, String unit) {
        return count == 1 ? unit : unit + "s";
    }
}
