package io.mashang.platform.start;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.mashang.platform.StartRefused;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in one line on standard error why the application cannot start and what to do. What it does not know keeps its stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FailedStart implements SpringBootExceptionReporter {

    /** Spring Boot calls it; before there is a context it passes null. */
    @SuppressWarnings("unused")
    FailedStart(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = line(failure);
        line.ifPresent(text -> System.err.println("mashang: " + text));
        return line.isPresent();
    }

    /** The innermost cause that we can explain: an outer one only says that something inside failed. */
    static Optional<String> line(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(FailedStart::explain)
                .flatMap(Optional::stream)
                .reduce((outer, inner) -> inner);
    }

    private static Optional<String> explain(Throwable cause) {
        return Optional.ofNullable(switch (cause) {
            case StartRefused refused -> refused.getMessage();
            case PortInUseException port -> PortCheck.portInUse(port.getPort());
            case BindException setting -> wrongSetting(setting);
            case MarkedYAMLException yaml -> "A configuration file is not valid YAML: " + firstLine(yaml.getProblem())
                    + (yaml.getProblemMark() == null ? "" : " in line " + (yaml.getProblemMark().getLine() + 1))
                    + ". Correct it and start again.";
            case ConfigDataException file -> "The configuration cannot be read: " + firstLine(file.getMessage());
            case PoolInitializationException database -> "The database cannot be reached or refuses the sign-in: "
                    + firstLine(String.valueOf(database.getCause() == null ? database : database.getCause().getMessage()))
                    + " Check spring.datasource.url, username and password.";
            default -> null;
        });
    }

    /** Names the setting and where it stands, never its value: it may be a secret. */
    private static String wrongSetting(BindException setting) {
        Origin origin = setting.getProperty() == null ? null : setting.getProperty().getOrigin();
        return "The setting " + setting.getName() + " has a value that does not fit"
                + (origin == null ? "" : " (" + origin + ")")
                + ". Correct it; docs/operations/settings.md says what it takes.";
    }

    private static String firstLine(@Nullable String text) {
        return String.valueOf(text).lines().findFirst().orElse("");
    }
}
