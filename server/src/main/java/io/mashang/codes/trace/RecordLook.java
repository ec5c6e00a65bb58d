package io.mashang.codes.trace;

import io.mashang.codes.alert.AlertKind;
import io.mashang.codes.alert.Alerts;
import io.mashang.codes.model.CodeReader.Genuine;
import io.mashang.intake.Outbox;
import io.mashang.platform.region.Region;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody looked a product up, and tells headquarters what looks like a copied label. */
@Component
class RecordLook {

    /** Whoever comes later is counted as a look and no longer as a person. */
    private static final int MOST_PEOPLE = 1_000;
    private static final int MOST_LATELY = 50;

    private final TraceStore store;
    private final Alerts alerts;
    private final Outbox outbox;

    RecordLook(TraceStore store, Alerts alerts, Outbox outbox) {
        this.store = store;
        this.alerts = alerts;
        this.outbox = outbox;
    }

    @Transactional
    public TraceHistory record(Genuine code, String product, byte[] visitor, Look look) {
        store.count(code.serial(), code.batch(), visitor, look);
        boolean known = store.hasVisited(code.serial(), visitor);
        if (!known && store.find(code.serial()).people() < MOST_PEOPLE) {
            store.addVisit(code.serial(), visitor, look);
            Region region = look.region();
            outbox.append(CodeTraced.TOPIC, List.of(new CodeTraced(code.batch(), look.at(), region == null ? null : region.adcode())));
        }
        TraceStore.Traced traced = store.find(code.serial());
        List<Look> others = store.others(code.serial(), visitor, look.at().minus(TraceHistory.DAY), MOST_LATELY);
        boolean firstIsOwn = Arrays.equals(traced.firstVisitor(), visitor);
        var history = new TraceHistory(traced.first(), firstIsOwn, Math.max(0, traced.people() - 1), others, look);
        if (!known) {
            warn(code, product, history);
        }
        return history;
    }

    private void warn(Genuine code, String product, TraceHistory history) {
        Map<String, Object> detail = new HashMap<>(Map.of(
                "product", product, "serial", code.serial(), "batch", Long.toString(code.batch()),
                "people", history.lately().size() + 1));
        if (history.manyPeople()) {
            alerts.raise(AlertKind.MANY_PEOPLE, "serial:" + code.serial(), detail, history.now().at());
        }
        Region here = history.now().region();
        history.farAway().ifPresent(there -> {
            detail.put("there", there.name());
            detail.put("here", here == null ? "" : here.name());
            alerts.raise(AlertKind.FAR_APART, "serial:" + code.serial(), detail, history.now().at());
        });
    }
}
