package io.mashang.platform.start;

import io.mashang.platform.StartRefused;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** {@code mashang.logs}: {@code text} for people, {@code json} (one ECS object a line) for machines; an external database means json. */
final class LogFormat implements EnvironmentPostProcessor {

    static final String SETTING = "mashang.logs";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean external = "external".equalsIgnoreCase(environment.getProperty("mashang.mode"));
        String format = environment.getProperty(SETTING, external ? "json" : "text");
        switch (format) {
            case "text" -> {}
            case "json" -> environment.getPropertySources().addLast(
                    new MapPropertySource(SETTING, Map.of("logging.structured.format.console", "ecs", SETTING, "json")));
            default -> throw new StartRefused("The setting " + SETTING + " is text or json, not '" + format + "'.");
        }
    }
}
