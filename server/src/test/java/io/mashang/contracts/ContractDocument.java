package io.mashang.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Makes the contract out of what springdoc read: sorted, without the port of the test, schemas under their short names, every
 * component of a record required, nullable where the record says so, a problem as the answer to everything that goes wrong.
 */
final class ContractDocument {

    private static final List<String> ROOTS = List.of("/console/api/", "/app/api/", "/screen/api/", "/sandbox/api/");

    private final Map<String, Object> read;
    private final Map<String, String> shortNames;

    ContractDocument(Map<String, Object> read) {
        this.read = read;
        this.shortNames = shortNames(map(map(read, "components"), "schemas").keySet());
    }

    String yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setSplitLines(false);
        return "# Generated from the controllers: see OpenApiContractTests. Do not edit.\n" + new Yaml(options).dump(document());
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", new TreeMap<>(Map.of("title", "Mashang", "version", "1")));
        document.put("paths", sorted(renamed(paths())));
        document.put("components", Map.of("schemas", sorted(renamed(schemas()))));
        return document;
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new TreeMap<>();
        map(read, "paths").forEach((path, item) -> {
            if (ROOTS.stream().anyMatch(path::startsWith)) {
                Map<String, Object> operations = asMap(item);
                operations.values().forEach(operation -> {
                    withProblem(asMap(operation));
                    withoutNullParameters(asMap(operation));
                });
                paths.put(path, operations);
            }
        });
        return paths;
    }

    private static void withProblem(Map<String, Object> operation) {
        map(operation, "responses").put("default", Map.of(
                "description", "A problem (RFC 9457); switch on its code",
                "content", Map.of("application/problem+json", Map.of(
                        "schema", Map.of("$ref", "#/components/schemas/io.mashang.platform.web.ProblemView")))));
    }

    /** A parameter is there or it is not; there is no way to send null in an address. */
    private static void withoutNullParameters(Map<String, Object> operation) {
        if (operation.get("parameters") instanceof List<?> parameters) {
            parameters.forEach(parameter -> {
                Map<String, Object> schema = map(asMap(parameter), "schema");
                if (schema.get("type") instanceof List<?> types) {
                    schema.put("type", types.getFirst());
                }
            });
        }
    }

    private Map<String, Object> schemas() {
        Map<String, Object> schemas = new TreeMap<>();
        map(map(read, "components"), "schemas").forEach((name, schema) -> {
            Map<String, Object> own = asMap(schema);
            recordOf(name).ifPresent(type -> describe(own, type));
            schemas.put(name, own);
        });
        return schemas;
    }

    private static Optional<Class<?>> recordOf(String schemaName) {
        String first = JavaName.all(schemaName).map(JavaName::binary).findFirst().orElse("-");
        try {
            return Optional.<Class<?>>of(Class.forName(first, false, ContractDocument.class.getClassLoader()))
                    .filter(Class::isRecord);
        } catch (ClassNotFoundException notOurs) {
            return Optional.empty();
        }
    }

    private static void describe(Map<String, Object> schema, Class<?> type) {
        Map<String, Object> properties = map(schema, "properties");
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (!properties.containsKey(name)) {
                continue;
            }
            boolean nullable = isNullable(component);
            if (nullable) {
                properties.put(name, nullable(asMap(properties.get(name))));
            }
            boolean optionalInput = nullable && type.getSimpleName().endsWith("Request");
            if (!optionalInput && !mayBeLeftOut(type, component)) {
                required.add(name);
            }
        }
        schema.remove("required");
        if (!required.isEmpty()) {
            schema.put("required", required.stream().sorted().toList());
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean mayBeLeftOut(Class<?> type, RecordComponent component) {
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        return include != null
                && (isNullable(component)
                        || Collection.class.isAssignableFrom(component.getType())
                        || Map.class.isAssignableFrom(component.getType()));
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        if (schema.containsKey("$ref")) {
            return new TreeMap<>(Map.of("anyOf", List.of(Map.of("$ref", schema.get("$ref")), Map.of("type", "null"))));
        }
        Map<String, Object> own = new TreeMap<>(schema);
        if (own.get("type") instanceof String type) {
            own.put("type", List.of(type, "null"));
        }
        return own;
    }

    /** Short where that is unambiguous, else with the name of the enclosing class or of the module before it. */
    private static Map<String, String> shortNames(Collection<String> names) {
        Map<String, Long> uses = names.stream().collect(Collectors.groupingBy(ContractDocument::shortName, Collectors.counting()));
        return names.stream().collect(Collectors.toMap(
                name -> name, name -> uses.get(shortName(name)) == 1 ? shortName(name) : longName(name)));
    }

    private static String shortName(String name) {
        return JavaName.all(name).map(JavaName::last).collect(Collectors.joining());
    }

    private static String longName(String name) {
        return JavaName.all(name).map(JavaName::qualified).collect(Collectors.joining());
    }

    /** One of the names that springdoc writes one after the other for a generic type. */
    private record JavaName(String packageName, List<String> classes) {

        static Stream<JavaName> all(String schemaName) {
            return Arrays.stream(schemaName.split("(?=[iI]o\\.mashang\\.)")).map(JavaName::of);
        }

        private static JavaName of(String name) {
            List<String> parts = List.of(name.replaceFirst("^Io", "io").split("\\."));
            int first = 0;
            while (first < parts.size() - 1 && Character.isLowerCase(parts.get(first).charAt(0))) {
                first++;
            }
            return new JavaName(String.join(".", parts.subList(0, first)), parts.subList(first, parts.size()));
        }

        String binary() {
            return packageName + "." + String.join("$", classes);
        }

        String last() {
            return classes.getLast();
        }

        String qualified() {
            if (classes.size() > 1) {
                return classes.getFirst().replaceFirst("(Console)?Controller$", "") + classes.getLast();
            }
            String[] packages = packageName.split("\\.");
            String module = packages.length > 2 ? packages[2] : "";
            return module.isEmpty() ? last() : Character.toUpperCase(module.charAt(0)) + module.substring(1) + last();
        }
    }

    private Object renamed(Object node) {
        return switch (node) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put(
                        shortNames.getOrDefault((String) key, (String) key),
                        "$ref".equals(key) ? reference((String) value) : renamed(value)));
                yield copy;
            }
            case List<?> list -> list.stream().map(this::renamed).toList();
            default -> node;
        };
    }

    private String reference(String target) {
        String name = target.substring(target.lastIndexOf('/') + 1);
        return "#/components/schemas/" + shortNames.getOrDefault(name, name);
    }

    private static Object sorted(Object node) {
        return switch (node) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new TreeMap<>();
                map.forEach((key, value) -> copy.put((String) key, sorted(value)));
                yield copy;
            }
            case List<?> list -> list.stream().map(ContractDocument::sorted).toList();
            default -> node;
        };
    }

    @SuppressWarnings("unchecked") // JSON objects
    private static Map<String, Object> asMap(Object node) {
        return (Map<String, Object>) node;
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return asMap(parent.computeIfAbsent(key, k -> new TreeMap<String, Object>()));
    }
}
