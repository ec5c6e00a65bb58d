package io.mashang;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.zaxxer.hikari.HikariDataSource;
import io.mashang.platform.limits.Limit;
import io.mashang.testing.MashangTest;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** What docs/operations/limits.md says about limits is what the application does, and it says all of them (S42). */
@MashangTest
class LimitsTableTests {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.mashang");
    private static final List<String> FILE_PREFIXES = List.of(
            "spring.datasource.hikari.", "server.tomcat.", "spring.servlet.multipart.", "spring.lifecycle.");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(mashang\\.[^:}]+):?([^}]*)}");
    private static final String NONE = "";

    private final LimitsTable table = LimitsTable.read();

    @Autowired
    HikariDataSource pool;

    @Autowired
    WebServerApplicationContext server;

    @Test
    void namesEverySettingWithItsDefault() {
        assertThat(table.settings().keySet()).containsExactlyInAnyOrderElementsOf(settings().keySet());
        assertThat(differences(settings(), table.settings())).isEmpty();
    }

    @Test
    void namesEveryRateLimit() {
        assertThat(table.rateLimits()).isEqualTo(rateLimits());
    }

    @Test
    void saysWhatIsFixedInTheCode() {
        assertThat(table.fixed()).isNotEmpty();
        table.fixed().forEach((name, value) -> assertThat(constants(name)).as(name).containsExactly(value));
    }

    @Test
    void tellsWhatThePoolReallyDoes() {
        assertThat(Map.of(
                        "maximum-pool-size", (long) pool.getMaximumPoolSize(), "minimum-idle", (long) pool.getMinimumIdle(),
                        "connection-timeout", pool.getConnectionTimeout(), "validation-timeout", pool.getValidationTimeout(),
                        "keepalive-time", pool.getKeepaliveTime(), "max-lifetime", pool.getMaxLifetime()))
                .allSatisfy((name, value) -> assertThat(table.settings())
                        .containsEntry("spring.datasource.hikari." + name, Long.toString(value)));
    }

    @Test
    void tellsWhatTheWebServerReallyDoes() {
        var connector = ((TomcatWebServer) Objects.requireNonNull(server.getWebServer())).getTomcat().getConnector();
        var protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();

        assertThat(Map.of(
                        "max-connections", Integer.toString(protocol.getMaxConnections()),
                        "accept-count", Integer.toString(((AbstractProtocol<?>) protocol).getAcceptCount()),
                        "max-keep-alive-requests", Integer.toString(protocol.getMaxKeepAliveRequests()),
                        "connection-timeout", protocol.getConnectionTimeout() / 1000 + "s",
                        "keep-alive-timeout", protocol.getKeepAliveTimeout() / 1000 + "s"))
                .allSatisfy((name, value) -> assertThat(table.settings()).containsEntry("server.tomcat." + name, value));
    }

    /** The bite: a table that has forgotten a setting or tells another default is found out. */
    @Test
    void bitesOnAMissingRowAndOnAWrongDefault() {
        LimitsTable wrong = LimitsTable.parse("""

                ## Settings
                | setting | default | beyond it |
                |---|---|---|
                | `mashang.intake.waiting` | `7` | x |
                """);

        assertThat(wrong.settings()).doesNotContainKey("mashang.intake.writers");
        assertThat(differences(settings(), wrong.settings())).anyMatch(line -> line.contains("mashang.intake.waiting"));
        assertThat(settings()).containsKey("mashang.intake.writers").containsKey("server.tomcat.accept-count");
    }

    private static List<String> differences(Map<String, String> real, Map<String, String> told) {
        List<String> found = new ArrayList<>();
        told.forEach((name, value) -> {
            String is = real.getOrDefault(name, NONE);
            if (!is.equals(NONE) && !sameValue(is, value)) {
                found.add(name + " is " + is + ", the table says " + value);
            }
        });
        return found;
    }

    private static boolean sameValue(String one, String other) {
        return one.equals(other) || isDuration(one) && isDuration(other) && DurationStyle.detectAndParse(one)
                .equals(DurationStyle.detectAndParse(other));
    }

    private static boolean isDuration(String text) {
        return text.matches("\\d+(ms|s|m|h|d)");
    }

    /** Every numeric setting of ours with its default, and what application.yaml says about pools and the web server. */
    private static Map<String, String> settings() {
        Map<String, String> all = new TreeMap<>();
        classes().filter(type -> type.isAnnotationPresent(ConfigurationProperties.class) && type.isRecord())
                .forEach(type -> collect(type.getAnnotation(ConfigurationProperties.class).value(), type, all));
        classes().flatMap(type -> Arrays.stream(type.getDeclaredConstructors()))
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(Value.class) && isLimit(parameter.getType()))
                .map(parameter -> PLACEHOLDER.matcher(parameter.getAnnotation(Value.class).value()))
                .filter(Matcher::matches)
                .forEach(setting -> all.put(setting.group(1), setting.group(2)));
        fromTheFile(all);
        return all;
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> all) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + ConfigurationPropertyName.adapt(dashed(component.getName()), '.');
            DefaultValue given = defaultOf(type, component);
            if (isLimit(component.getType())) {
                all.put(name, given == null ? NONE : given.value()[0]);
            } else if (component.getType().isRecord() && component.getType().getName().startsWith("io.mashang")) {
                collect(name, component.getType(), all);
            }
        }
    }

    private static DefaultValue defaultOf(Class<?> type, RecordComponent component) {
        int place = Arrays.asList(type.getRecordComponents()).stream().map(RecordComponent::getName).toList()
                .indexOf(component.getName());
        return type.getDeclaredConstructors()[0].getParameters()[place].getAnnotation(DefaultValue.class);
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isLimit(Class<?> type) {
        return List.of(int.class, Integer.class, long.class, Long.class, Duration.class).contains(type);
    }

    private static void fromTheFile(Map<String, String> all) {
        YamlPropertiesFactoryBean file = new YamlPropertiesFactoryBean();
        file.setResources(new ClassPathResource("application.yaml"));
        Objects.requireNonNull(file.getObject()).forEach((name, value) -> {
            boolean words = String.valueOf(name).matches(".*(pool-name|transaction-isolation)");
            if (!words && FILE_PREFIXES.stream().anyMatch(String.valueOf(name)::startsWith)) {
                all.put(String.valueOf(name), String.valueOf(value));
            }
        });
    }

    private static Map<String, String> rateLimits() {
        Map<String, String> all = new TreeMap<>();
        classes().flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == Limit.class && Modifier.isStatic(field.getModifiers()))
                .map(field -> (Limit) value(field))
                .forEach(limit -> all.put(limit.name(), limit.max() + " in `" + limit.window() + "`"));
        return all;
    }

    /** The values of {@code Class.CONSTANT}, wherever the class is. */
    private static List<String> constants(String name) {
        String type = name.substring(0, name.indexOf('.'));
        String field = name.substring(name.indexOf('.') + 1);
        return classes().filter(found -> found.getSimpleName().equals(type))
                .flatMap(found -> Arrays.stream(found.getDeclaredFields()))
                .filter(found -> found.getName().equals(field))
                .map(found -> String.valueOf(value(found)))
                .toList();
    }

    private static Object value(Field field) {
        field.setAccessible(true);
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    private static Stream<? extends Class<?>> classes() {
        return CLASSES.stream().map(JavaClass::reflect);
    }
}
