package io.mashang.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.problem.Problem;
import io.mashang.platform.problem.ProblemCatalogue;
import io.mashang.platform.problem.ProblemTexts;
import io.mashang.testing.MashangTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Every problem says in both languages why and what to do now; the lists for people and clients are made from it. */
@MashangTest
class ProblemCatalogueTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    @Autowired
    ProblemCatalogue catalogue;

    @Autowired
    ProblemTexts texts;

    @Autowired
    JsonMapper json;

    @Test
    void hasATitleAndADetailInChineseAndEnglishForEveryProblem() {
        assertThat(missingTexts(catalogue.all())).isEmpty();
    }

    @Test
    void usesTheSamePlaceholdersInBothLanguages() {
        assertThat(differentPlaceholders(catalogue.all())).isEmpty();
    }

    @Test
    void bitesOnAMissingTextAndOnDifferentPlaceholders() {
        assertThat(missingTexts(List.of(Planted.WITHOUT_TEXTS))).hasSize(4);
        assertThat(differentPlaceholders(List.of(Planted.WITH_OTHER_PLACEHOLDERS))).hasSize(1);
    }

    @Test
    void namesEachProblemAfterItsModuleAndReason() {
        assertThat(catalogue.all()).extracting(Problem::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(catalogue.all()).allMatch(problem -> problem.getClass().getPackageName().endsWith("." + problem.module()));
    }

    @Test
    void keepsTheListsOfProblemsInTheRepository() {
        new GeneratedFile("contracts/problems.json").mustBe(asJson());
        new GeneratedFile("docs/problems.md").mustBe(asMarkdown());
    }

    private List<String> missingTexts(List<Problem> problems) {
        List<String> missing = new ArrayList<>();
        for (Problem problem : problems) {
            for (String language : List.of("zh", "en")) {
                for (String part : List.of("title", "detail")) {
                    String text = texts.template(problem, part, language);
                    if (text == null || text.isBlank()) {
                        missing.add(problem.code() + "." + part + " in " + language);
                    }
                }
            }
        }
        return missing;
    }

    private List<String> differentPlaceholders(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !placeholders(problem, "zh").equals(placeholders(problem, "en")))
                .map(problem -> problem.code() + ": " + placeholders(problem, "zh") + " / " + placeholders(problem, "en"))
                .toList();
    }

    /** A value that itself reads differently is given once per language, for example as {@code scannedZh} and {@code scannedEn}. */
    private Set<String> placeholders(Problem problem, String language) {
        String both = texts.template(problem, "title", language) + " " + texts.template(problem, "detail", language);
        return PLACEHOLDER.matcher(both).results()
                .map(match -> match.group(1).replaceFirst(language.equals("zh") ? "Zh$" : "En$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String asJson() {
        List<Map<String, Object>> all = catalogue.all().stream().map(problem -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("code", problem.code());
            entry.put("status", problem.status().value());
            entry.put("params", placeholders(problem, "zh"));
            entry.put("zh", textsOf(problem, "zh"));
            entry.put("en", textsOf(problem, "en"));
            return entry;
        }).toList();
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all).replace("\r\n", "\n") + "\n";
    }

    private Map<String, String> textsOf(Problem problem, String language) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("title", String.valueOf(texts.template(problem, "title", language)));
        both.put("detail", String.valueOf(texts.template(problem, "detail", language)));
        return both;
    }

    private String asMarkdown() {
        StringBuilder page = new StringBuilder("""
                # Problems

                Generated from the problem enums: see `ProblemCatalogueTests`. Do not edit. Inside a module the order is the order of
                the checks. A client switches on the code and on nothing else.
                """);
        String module = "";
        for (Problem problem : catalogue.all()) {
            if (!problem.module().equals(module)) {
                module = problem.module();
                page.append("\n## ").append(module).append("\n\n| code | status | 中文 | English |\n|---|---|---|---|\n");
            }
            page.append("| `%s` | %d %s | %s | %s |%n".formatted(
                    problem.code(), problem.status().value(), problem.status().getReasonPhrase(),
                    cell(problem, "zh"), cell(problem, "en")).replace("\r\n", "\n"));
        }
        return page.toString();
    }

    private String cell(Problem problem, String language) {
        Map<String, String> both = textsOf(problem, language);
        return "**" + both.get("title") + "** " + String.valueOf(both.get("detail")).replace("|", "\\|");
    }

    /** Problems that break the rules; not an enum constant of any module, so the catalogue does not list them. */
    private record Planted(String name) implements Problem {

        static final Planted WITHOUT_TEXTS = new Planted("WITHOUT_TEXTS");
        static final Planted WITH_OTHER_PLACEHOLDERS = new Planted("WITH_OTHER_PLACEHOLDERS");

        @Override
        public String module() {
            return "bite";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }
}
