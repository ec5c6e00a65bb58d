package io.mashang.intake;

import io.mashang.intake.journal.Journal;
import io.mashang.intake.kept.Keeper;
import io.mashang.intake.queue.QueuePublisher;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The rungs that this installation has: the queue only where a broker is set. */
@Component
@EnableConfigurationProperties(LadderSettings.class)
final class Rungs {

    private final Map<Rung, Keeper> keepers = new EnumMap<>(Rung.class);
    private final StoreStrain strain;

    Rungs(Journal journal, ObjectProvider<QueuePublisher> queue, LadderSettings settings) {
        keepers.put(Rung.MINIMAL, journal);
        queue.ifAvailable(publisher -> keepers.put(Rung.QUEUED, publisher));
        strain = new StoreStrain(settings.mostWaiting(), settings.slow(), System::nanoTime);
    }

    boolean hasQueue() {
        return keepers.containsKey(Rung.QUEUED);
    }

    Rung below(Rung rung) {
        return rung == Rung.DIRECT && hasQueue() ? Rung.QUEUED : Rung.MINIMAL;
    }

    Keeper keeper(Rung rung) {
        return Objects.requireNonNull(keepers.get(rung), rung::name);
    }

    StoreStrain strain() {
        return strain;
    }
}
