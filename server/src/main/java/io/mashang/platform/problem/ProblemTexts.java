package io.mashang.platform.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The Chinese and English texts of problems, read once per module from {@code problems/<module>.<language>.properties}. */
@Component
public final class ProblemTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    public String title(Problem problem, Locale locale, Map<String, ?> params) {
        return text(problem, "title", locale, params);
    }

    /** Why it was refused and what to do now. */
    public String detail(Problem problem, Locale locale, Map<String, ?> params) {
        return text(problem, "detail", locale, params);
    }

    /** The raw text, or null when the catalogue has none: the catalogue test fails on it. */
    public @Nullable String template(Problem problem, String part, String language) {
        return file(problem.module(), language).getProperty(problem.reason() + "." + part);
    }

    private String text(Problem problem, String part, Locale locale, Map<String, ?> params) {
        String language = language(locale);
        String template = template(problem, part, language);
        return template == null ? problem.code() : fill(template, params, language);
    }

    /** Chinese unless the reader asks for another language, which is then English. */
    public static String language(Locale locale) {
        return locale.getLanguage().isEmpty() || locale.getLanguage().equals("zh") ? "zh" : "en";
    }

    private static String fill(String template, Map<String, ?> params, String language) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Object value = params.get(matcher.group(1));
            String shown = value instanceof Duration wait ? Waits.inWords(wait, language) : String.valueOf(value);
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "" : shown));
        }
        return matcher.appendTail(filled).toString();
    }

    private Properties file(String module, String language) {
        return files.computeIfAbsent(module + "." + language, ProblemTexts::load);
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (var in = ProblemTexts.class.getResourceAsStream("/problems/" + name + ".properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
