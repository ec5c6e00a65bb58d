package io.mashang.codes.redeem;

import io.mashang.platform.problem.ProblemTexts;
import io.mashang.platform.problem.Refused;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** What a member reads after a scan, as one sentence. The official account speaks Chinese: pushes tell no language. */
@Component
class RedemptionTexts {

    private final Map<String, Properties> byLanguage = Map.of("zh", load("zh"), "en", load("en"));
    private final ProblemTexts problems;

    RedemptionTexts(ProblemTexts problems) {
        this.problems = problems;
    }

    String success(Redeemed redeemed, Locale locale) {
        return fill(template("success", locale), Map.of(
                "product", redeemed.product(), "points", redeemed.points(), "available", redeemed.available()));
    }

    String bindFirst(String link, long hours) {
        return fill(template("bind-first", Locale.CHINESE), Map.of("link", link, "hours", hours));
    }

    String stillRecording() {
        return template("still-recording", Locale.CHINESE);
    }

    /** The sentence of this refusal: its own as a reply, else what the problem says. */
    String refusal(Refused refused) {
        Map<String, Object> params = new HashMap<>(refused.params());
        if (refused.retryAfter() != null) {
            params.putIfAbsent("wait", refused.retryAfter());
        }
        String reason = refused.problem().reason();
        boolean own = refused.problem().module().equals("codes") && texts(Locale.CHINESE).containsKey(reason);
        return own ? fill(template(reason, Locale.CHINESE), params) : problems.detail(refused.problem(), Locale.CHINESE, params);
    }

    private String template(String key, Locale locale) {
        return Objects.requireNonNull(texts(locale).getProperty(key), key);
    }

    private Properties texts(Locale locale) {
        return Objects.requireNonNull(byLanguage.get(ProblemTexts.language(locale)));
    }

    private static String fill(String template, Map<String, ?> params) {
        String filled = template;
        for (Map.Entry<String, ?> param : params.entrySet()) {
            filled = filled.replace("{" + param.getKey() + "}", String.valueOf(param.getValue()));
        }
        return filled;
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        try (var in = RedemptionTexts.class.getResourceAsStream("/replies/codes." + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
