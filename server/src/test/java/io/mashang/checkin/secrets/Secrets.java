package io.mashang.checkin.secrets;

import io.mashang.activities.model.VenueTokenSeal;
import io.mashang.testing.Http;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What must not stand in an answer, each in all the writings that we can think of. */
final class Secrets {

    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z]+");

    /** Names under which a place, its networks or a key would stand in JSON. */
    private static final Pattern TELLING_FIELD =
            Pattern.compile("\"(radius\\w*|latitude|longitude|fences?|bssids?|networks|keySalt|secret|key\\d?|openid|openId)\"\\s*:");

    private final Map<String, Pattern> named = new HashMap<>();
    private final VenueTokenSeal venueTokens;

    Secrets(VenueTokenSeal venueTokens) {
        this.venueTokens = venueTokens;
    }

    /** A text, in whatever case. */
    Secrets text(String name, String text) {
        return found(name, Pattern.quote(text));
    }

    /** A number that stands alone, or the begin of one with digits behind its point. */
    Secrets number(String name, String digits) {
        return found(name, "(?<![0-9.])" + Pattern.quote(digits) + (digits.contains(".") ? "" : "(?![0-9])"));
    }

    /** Twelve hexadecimal digits, with whatever between them. */
    Secrets bssid(String name, String bssid) {
        return found(name, String.join("[:-]?", bssid.split("[:-]")));
    }

    /** Bytes: as hexadecimal digits, as base64 of both alphabets, or as they are. */
    Secrets bytes(String name, byte[] bytes) {
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return found(name, String.join("|", List.of(
                HexFormat.of().formatHex(bytes), Pattern.quote(base64), Pattern.quote(base64.replace('+', '-').replace('/', '_')),
                Pattern.quote(new String(bytes, StandardCharsets.ISO_8859_1)))));
    }

    private Secrets found(String name, String expression) {
        named.put(name, Pattern.compile(expression, Pattern.CASE_INSENSITIVE));
        return this;
    }

    /** The names of those that stand in the body or the headers of this answer, except what was asked with. */
    List<String> in(Http.Answer answer) {
        String headers = answer.response().headers().map().toString();
        return in(answer.text() + "\n" + headers, answer.response().uri().toString());
    }

    List<String> in(String text, String askedWith) {
        List<String> leaks = new ArrayList<>();
        named.forEach((name, pattern) -> {
            if (pattern.matcher(text).results().map(MatchResult::group).anyMatch(found -> !askedWith.contains(found))) {
                leaks.add(name);
            }
        });
        TELLING_FIELD.matcher(text).results().map(field -> "the field " + field.group(1)).forEach(leaks::add);
        WORD.matcher(text).results()
                .map(MatchResult::group)
                .filter(word -> !askedWith.contains(word))
                .map(word -> word.toUpperCase(Locale.ROOT))
                .filter(word -> venueTokens.open(word).isPresent())
                .map(word -> "a venue token")
                .forEach(leaks::add);
        return leaks;
    }
}
