package io.mashang.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SystemWordsTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");
    private static final Pattern KEY = Pattern.compile("\"((?!mashang)[a-z-]+\\.[a-z-]+)\"");
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("texts/system", Locale.CHINESE);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("texts/system", Locale.ENGLISH);

    @Test
    void fillTheirPlacesInBothLanguages() {
        assertThat(SystemWords.say("outbox-lag", Map.of("seconds", 3), Locale.CHINESE)).isEqualTo("最早的事件已等待 3 秒");
        assertThat(SystemWords.say("outbox-lag", Map.of("seconds", 3), Locale.ENGLISH)).isEqualTo("oldest event waits 3 s");
    }

    @Test
    void sayTheSameInBothLanguages() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet()).isNotEmpty();
        assertThat(CHINESE.keySet()).allSatisfy(text -> assertThat(places(CHINESE, text)).as(text).isEqualTo(places(ENGLISH, text)));
    }

    /** A check that asks for a text that is not there would fail on the page of the system. */
    @Test
    void knowWhatChecksSay() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Set<String> said = sources.filter(file -> file.toString().endsWith(".java"))
                    .map(SystemWordsTests::read)
                    .filter(source -> source.contains("SystemWords.say("))
                    .flatMap(source -> KEY.matcher(source).results().map(key -> key.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(said).contains("jobs.well", "nodes.none").isSubsetOf(CHINESE.keySet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(ResourceBundle language, String text) {
        return PLACEHOLDER.matcher(language.getString(text)).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
