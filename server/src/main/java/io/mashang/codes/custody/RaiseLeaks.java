package io.mashang.codes.custody;

import io.mashang.codes.alert.AlertKind;
import io.mashang.codes.alert.Alerts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the trace of each such scan, and one alert for a batch, its holder and a day, however many scans there are. */
@Component
public class RaiseLeaks {

    private static final long NOBODY = 0;

    private final LeakStore store;
    private final PartyStore parties;
    private final Alerts alerts;

    RaiseLeaks(LeakStore store, PartyStore parties, Alerts alerts) {
        this.store = store;
        this.parties = parties;
        this.alerts = alerts;
    }

    /** In the caller's transaction, or in one of its own. */
    @Transactional
    public void raise(List<Leak> leaks) {
        if (leaks.isEmpty()) {
            return;
        }
        store.record(leaks);
        Map<Long, Party> known = parties.all(leaks.stream().map(Leak::holder).filter(Objects::nonNull)
                .map(Long.class::cast).distinct().toList());
        leaks.stream().sorted(Comparator.comparing(RaiseLeaks::subject)).forEach(leak -> alerts.raise(
                AlertKind.LEAK, subject(leak), detail(leak, known), leak.at()));
    }

    private static String subject(Leak leak) {
        return "batch:" + leak.batch() + "/holder:" + (leak.holder() == null ? NOBODY : leak.holder());
    }

    /** The number of the last code, not the code. */
    private static Map<String, Object> detail(Leak leak, Map<Long, Party> known) {
        Party holder = leak.holder() == null ? null : known.get(leak.holder());
        return Map.of(
                "batch", Long.toString(leak.batch()), "product", leak.product(), "number", leak.number(), "serial", leak.serial(), "codeState", leak.state(),
                "holder", holder == null ? "–" : holder.name(), "holderKind", holder == null ? "" : holder.kind().name());
    }
}
