package io.mashang.platform.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** All problems of all modules, found by their enums. Read when first asked for. */
@Component
public final class ProblemCatalogue {

    private volatile @Nullable Map<String, Problem> byCode;

    /** @throws IllegalArgumentException for a code that no enum has: codes are never renamed */
    public Problem find(String code) {
        return Optional.ofNullable(byCode().get(code))
                .orElseThrow(() -> new IllegalArgumentException("unknown problem code " + code));
    }

    /** Module by module, inside a module in the order of the checks. */
    public List<Problem> all() {
        return byCode().values().stream()
                .sorted(Comparator.comparing(Problem::module).thenComparing(p -> ((Enum<?>) p).ordinal()))
                .toList();
    }

    private Map<String, Problem> byCode() {
        Map<String, Problem> known = byCode;
        if (known == null) {
            known = scan().stream().collect(Collectors.toMap(Problem::code, Function.identity()));
            byCode = known;
        }
        return known;
    }

    private static List<Problem> scan() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Problem.class));
        List<Problem> problems = new ArrayList<>();
        for (var candidate : scanner.findCandidateComponents("io.mashang")) {
            Class<?> type = ClassUtils.resolveClassName(
                    String.valueOf(candidate.getBeanClassName()), ProblemCatalogue.class.getClassLoader());
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    problems.add((Problem) constant);
                }
            }
        }
        return problems;
    }
}
