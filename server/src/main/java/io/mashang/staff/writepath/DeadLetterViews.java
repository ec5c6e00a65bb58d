package io.mashang.staff.writepath;

import io.mashang.intake.DeadLetter;
import io.mashang.platform.problem.ProblemCatalogue;
import io.mashang.platform.problem.ProblemTexts;
import io.mashang.staff.writepath.DeadLetterView.FieldView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Shows dead letters in words. Places, phones and whatever points to a person stay hidden. */
@Component
class DeadLetterViews {

    private static final Pattern PRIVATE = Pattern.compile(
            "(?i).*(openid|phone|lat|lon|lng|location|place|point|bssid|wifi|token|photo|picture|name|answer|address|device|base64).*");
    private static final Pattern CODE = Pattern.compile("[a-z]+\\.[a-z-]+");
    private static final int TEXT_LENGTH = 60;
    private static final int TAIL = 4;

    private final ProblemCatalogue problems;
    private final ProblemTexts texts;

    DeadLetterViews(ProblemCatalogue problems, ProblemTexts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    DeadLetterView view(DeadLetter letter, Locale locale) {
        boolean isNamed = CODE.matcher(letter.reason()).matches();
        List<FieldView> fields = new ArrayList<>();
        collect("", letter.command(), fields);
        return new DeadLetterView(
                Long.toString(letter.id()), letter.kind(), shortened(letter.owner()), fields,
                isNamed ? title(letter.reason(), locale) : null, isNamed ? null : letter.reason(),
                letter.state(), result(letter, locale), letter.receivedAt(), letter.diedAt());
    }

    private @Nullable String result(DeadLetter letter, Locale locale) {
        String remark = letter.remark();
        return switch (letter.state()) {
            case WAITING -> null;
            case DISCARDED -> remark;
            case RECORDED -> remark == null || remark.equals(DeadLetter.DONE) ? null : title(remark, locale);
        };
    }

    private String title(String code, Locale locale) {
        return texts.title(problems.find(code), locale, Map.of());
    }

    private static void collect(String path, JsonNode node, List<FieldView> fields) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(
                    path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), fields));
        } else if (!node.isNull()) {
            fields.add(new FieldView(path, PRIVATE.matcher(path).matches() ? null : text(node)));
        }
    }

    private static String text(JsonNode node) {
        String text = node.isValueNode() ? node.asString() : node.toString();
        return text.length() <= TEXT_LENGTH ? text : text.substring(0, TEXT_LENGTH) + "…";
    }

    private static String shortened(String owner) {
        int colon = owner.indexOf(':');
        String id = owner.substring(colon + 1);
        String tail = id.substring(Math.max(0, id.length() - TAIL));
        return colon < 0 ? tail : owner.substring(0, colon) + " …" + tail;
    }
}
