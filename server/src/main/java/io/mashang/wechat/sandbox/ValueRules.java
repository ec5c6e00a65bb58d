package io.mashang.wechat.sandbox;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** WeChat's rules for the values of subscription and template messages, by the kind in each key's name. */
final class ValueRules {

    private static final Map<String, Pattern> RULES = Map.ofEntries(
            rule("thing", ".{1,20}"),
            rule("number", "\\d+(\\.\\d+)?"),
            rule("letter", "[A-Za-z]{1,32}"),
            rule("symbol", "[^\\p{IsAlphabetic}\\d]{1,5}"),
            rule("character_string", "[\\x20-\\x7e]{1,32}"),
            rule("time", ".{1,64}"),
            rule("date", ".{1,64}"),
            rule("amount", ".{1,20}"),
            rule("phone_number", "[\\d +()-]{1,17}"),
            rule("car_number", ".{1,8}"),
            rule("name", "\\p{IsHan}{1,10}|[^\\p{IsHan}]{1,20}"),
            rule("phrase", "\\p{IsHan}{1,5}"),
            rule("const", ".{1,20}"));

    private ValueRules() {}

    private static Map.Entry<String, Pattern> rule(String kind, String pattern) {
        return Map.entry(kind, Pattern.compile(pattern));
    }

    /** Refuses with 47003, naming the first value that breaks its rule. */
    static void check(JsonNode values) {
        values.propertyStream().forEach(value -> {
            String text = value.getValue().path("value").asString("");
            Pattern rule = RULES.get(value.getKey().replaceAll("\\d+$", ""));
            boolean tooLong = value.getKey().startsWith("number") && text.length() > 32;
            if (rule == null || tooLong || !rule.matcher(text).matches()) {
                throw new WxRefusal(47003, "argument invalid! data." + value.getKey() + ".value invalid");
            }
        });
    }
}
