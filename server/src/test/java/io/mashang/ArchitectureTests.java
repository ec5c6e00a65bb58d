package io.mashang;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its rules, and each rule finds what was planted against it in {@code io.mashang.bite}. */
class ArchitectureTests {

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.mashang");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .withImportOption(location -> !location.contains("/io/mashang/bite/"))
            .importPackages("io.mashang");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("io.mashang.bite");

    @TestFactory
    Stream<DynamicTest> keepsTheRule() {
        return Stream.concat(
                HouseRules.all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(OURS))),
                Stream.of(
                        DynamicTest.dynamicTest("no mocks", () -> HouseRules.noMocks().check(TESTS)),
                        DynamicTest.dynamicTest("no sleep", () -> HouseRules.noSleep().check(TESTS))));
    }

    @TestFactory
    Stream<DynamicTest> bitesWithTheRule() {
        return Stream.concat(
                HouseRules.all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertBites(rule.getValue()))),
                Stream.of(
                        DynamicTest.dynamicTest("no mocks", () -> assertBites(HouseRules.noMocks())),
                        DynamicTest.dynamicTest("no sleep", () -> assertBites(HouseRules.noSleep()))));
    }

    private static void assertBites(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).as(rule.getDescription()).isTrue();
    }
}
