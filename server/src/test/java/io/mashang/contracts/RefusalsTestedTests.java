package io.mashang.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.problem.Problem;
import io.mashang.platform.problem.ProblemCatalogue;
import io.mashang.testing.MashangTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** One test at least for each reason for which these modules refuse; where it expects a status, it is the one that is promised. */
@MashangTest
class RefusalsTestedTests {

    private static final Set<String> MODULES = Set.of("activities", "checkin", "intake");
    private static final Path TESTS = Path.of("src/test/java");

    @Autowired
    ProblemCatalogue catalogue;

    @Test
    void nameEveryReasonOfTheseModules() throws IOException {
        String tests = sources();

        assertThat(catalogue.all()).filteredOn(problem -> MODULES.contains(problem.module())).isNotEmpty().allSatisfy(problem ->
                assertThat(isNamed(problem, tests)).as("a test for %s", problem.code()).isTrue());
    }

    @Test
    void expectTheStatusThatIsPromised() throws IOException {
        String tests = sources();

        assertThat(catalogue.all()).flatExtracting(problem -> otherStatuses(problem, tests)).isEmpty();
    }

    @Test
    void bitesOnAReasonThatNoTestNamesAndOnAnotherStatus() {
        Planted planted = new Planted();

        assertThat(isNamed(planted, "problem(409, \"bite.never-met-again\")")).isFalse();
        assertThat(isNamed(planted, "problem(409, \"bite.never-met\")")).isTrue();
        assertThat(isNamed(planted, "\"91, 102, bite.never-met\"")).isTrue();
        assertThat(otherStatuses(planted, "problem(404, \"bite.never-met\")")).containsExactly("bite.never-met 404");
        assertThat(otherStatuses(planted, "problem(409, \"bite.never-met\")")).isEmpty();
    }

    /** By its code, as people's phones get it, or by its constant, where it never leaves the server by itself. */
    private static boolean isNamed(Problem problem, String tests) {
        String constant = problem.getClass().getSimpleName() + "." + problem.name();
        return Pattern.compile(Pattern.quote(problem.code()) + "(?![a-z0-9-])").matcher(tests).find()
                || Pattern.compile("\\b" + Pattern.quote(constant) + "\\b").matcher(tests).find();
    }

    private static List<String> otherStatuses(Problem problem, String tests) {
        List<String> others = new ArrayList<>();
        Pattern.compile("problem\\(\\s*(\\d+),\\s*\"" + Pattern.quote(problem.code()) + "\"").matcher(tests).results()
                .map(found -> found.group(1))
                .filter(status -> Integer.parseInt(status) != problem.status().value())
                .map(status -> problem.code() + " " + status)
                .forEach(others::add);
        return others;
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("RefusalsTestedTests.java"))
                    .map(RefusalsTestedTests::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Planted() implements Problem {

        @Override
        public String name() {
            return "NEVER_MET";
        }

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
