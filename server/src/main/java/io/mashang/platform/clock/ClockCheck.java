package io.mashang.platform.clock;

import io.mashang.platform.health.SystemCheck;
import java.time.Duration;
import java.util.Locale;
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
                ? new Finding(true, off.abs().toMillis() + " ms from the database's clock")
                : new Finding(false, String.format(Locale.ROOT, "the machine's clock is off by %+.1f s against the database's;"
                        + " this node is out of rotation until it is within %d s", off.toMillis() / 1000.0,
                        MeasureClock.TOLERANCE.toSeconds()));
    }

    @Override
    public Health health() {
        return isRight(clock.offBy()) ? Health.up().build() : Health.outOfService().build();
    }

    private static boolean isRight(Duration off) {
        return off.abs().compareTo(MeasureClock.TOLERANCE) <= 0;
    }
}
