package io.mashang.platform.clock;

import io.mashang.platform.health.SystemCheck;
import io.mashang.platform.health.SystemWords;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A node whose machine has the wrong time leaves the rotation until it is right, and says so. */
@Component("clock-skew")
class ClockCheck implements SystemCheck, HealthIndicator {

    private final StoreClock clock;

    ClockCheck(StoreClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clock-skew";
    }

    @Override
    public Finding look() {
        Duration off = clock.offBy();
        return isRight(off)
                ? new Finding(true, SystemWords.say("clock-skew.well", Map.of("millis", off.abs().toMillis())))
                : new Finding(false, SystemWords.say("clock-skew.wrong", Map.of(
                        "seconds", String.format(Locale.ROOT, "%+.1f", off.toMillis() / 1000.0),
                        "tolerance", MeasureClock.TOLERANCE.toSeconds())));
    }

    @Override
    public Health health() {
        return isRight(clock.offBy()) ? Health.up().build() : Health.outOfService().build();
    }

    private static boolean isRight(Duration off) {
        return off.abs().compareTo(MeasureClock.TOLERANCE) <= 0;
    }
}
