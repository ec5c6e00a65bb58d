package io.mashang.platform.health;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.context.i18n.LocaleContextHolder;

/** What checks say, in the reader's language: Chinese unless English is asked for. */
public final class SystemWords {

    private SystemWords() {}

    /** @param text the check's name, and a dot and more when it has several things to say */
    public static String say(String text, Map<String, ?> values) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return say(text, values, english ? Locale.ENGLISH : Locale.CHINESE);
    }

    static String say(String text, Map<String, ?> values, Locale language) {
        String said = ResourceBundle.getBundle("texts/system", language).getString(text);
        for (Map.Entry<String, ?> value : values.entrySet()) {
            said = said.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return said;
    }
}
