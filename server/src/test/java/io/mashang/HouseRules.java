package io.mashang;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a machine can check, by their names. */
final class HouseRules {

    private static final Pattern BANNED_NAME = Pattern.compile(
            ".*(Impl|Manager|Helper|Utils?|Base|Common|Info|Data|VO|DTO|DO|BO|Dto|Service|Mapper|Dao)");
    private static final List<String> CLOCK_TYPES = List.of(
            "java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime", "java.time.LocalTime",
            "java.time.ZonedDateTime", "java.time.OffsetDateTime", "java.time.YearMonth", "java.time.Year");

    private HouseRules() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("no banned names", noClasses().should().haveNameMatching(BANNED_NAME.pattern()));
        rules.put("one clock", oneClock());
        rules.put("no java.util.Date made", noClasses().should().callConstructor(Date.class));
        rules.put("SQL only in stores", sqlOnlyInStores());
        rules.put("plain models", plainModels());
        rules.put("models are told the time", noClasses().that().resideInAPackage("io.mashang..model..")
                .should().dependOnClassesThat().areAssignableTo(Clock.class));
        rules.put("repositories are stores",
                classes().that().areAnnotatedWith(Repository.class).should().haveSimpleNameEndingWith("Store"));
        rules.put("controllers say so",
                classes().that().areAnnotatedWith(RestController.class)
                        .and().resideOutsideOfPackage("io.mashang.wechat.sandbox..")
                        .should().haveSimpleNameEndingWith("Controller"));
        rules.put("no injected fields", fields().should().notBeAnnotatedWith(Autowired.class));
        rules.put("no printed stack traces", noClasses().should(callMethodWhere(
                describe("it prints a stack trace", (JavaMethodCall call) -> call.getName().equals("printStackTrace")))));
        return rules;
    }

    /** Over the test classes: fakes stand only at the edge, and there the sandbox is the fake. */
    static ArchRule noMocks() {
        return noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("org.mockito..", "org.easymock..", "org.springframework.test.context.bean.override.mockito..");
    }

    /** Over the test classes: nothing waits for the machine's clock. */
    static ArchRule noSleep() {
        return noClasses().should(callMethodWhere(describe("it sleeps", (JavaMethodCall call) ->
                call.getName().equals("sleep") && call.getTargetOwner().getName().matches("java\\.lang\\.Thread|.*TimeUnit"))));
    }

    private static ArchRule oneClock() {
        return noClasses().that().resideOutsideOfPackage("io.mashang.platform.clock..")
                .should(callMethodWhere(describe("it reads the machine's clock", HouseRules::readsTheClock)));
    }

    private static boolean readsTheClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean givenAClock = call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis")
                || owner.equals("java.time.Clock") && call.getName().startsWith("system")
                || CLOCK_TYPES.contains(owner) && call.getName().equals("now") && !givenAClock;
    }

    private static ArchRule sqlOnlyInStores() {
        DescribedPredicate<JavaClass> stores = describe("stores", type -> isStore(type));
        return noClasses().that(DescribedPredicate.not(stores)
                        .and(DescribedPredicate.not(resideInAPackage("io.mashang.platform.sql.."))))
                .should().dependOnClassesThat().areAssignableTo(JdbcClient.class)
                .orShould().dependOnClassesThat().areAssignableTo(JdbcOperations.class)
                .orShould().dependOnClassesThat().haveNameMatching("org\\.springframework\\.jdbc\\.core\\.namedparam\\..*");
    }

    private static boolean isStore(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return simpleNameEndingWith("Store").test(outermost) || outermost.getFullName().equals("io.mashang.intake.Outbox");
    }

    private static ArchRule plainModels() {
        return noClasses().that().resideInAPackage("io.mashang..model..")
                .should().dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "tools.jackson..");
    }
}
