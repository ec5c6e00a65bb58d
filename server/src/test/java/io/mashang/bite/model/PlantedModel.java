package io.mashang.bite.model;

import java.time.Clock;
import java.time.Instant;
import org.springframework.util.StringUtils;

/** Planted: a model that knows Spring and looks at the clock itself. */
public record PlantedModel(Clock clock) {

    public boolean isEmpty(String text) {
        return !StringUtils.hasText(text);
    }

    public Instant now() {
        return clock.instant();
    }
}
