package io.mashang.platform.sql;

/** Patterns for {@code LIKE} in which the searched text means only itself. */
public final class Likes {

    private Likes() {}

    public static String containing(String text) {
        return "%" + literal(text) + "%";
    }

    public static String startingWith(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
