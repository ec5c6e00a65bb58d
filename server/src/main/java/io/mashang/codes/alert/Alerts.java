package io.mashang.codes.alert;

import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.ids.Ids;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells headquarters. What happens again on the same day is counted, not told again; what somebody settled stays settled. */
@Component
public class Alerts {

    private final AlertStore store;
    private final ProgrammeZone zone;
    private final Ids ids;
    private final JsonMapper json;

    Alerts(AlertStore store, ProgrammeZone zone, Ids ids, JsonMapper json) {
        this.store = store;
        this.zone = zone;
        this.ids = ids;
        this.json = json;
    }

    /**
     * In the caller's transaction, when there is one.
     *
     * @param subject up to 64 ASCII characters, for example {@code serial:42}
     * @param detail what the console's sentence about this kind names
     */
    public void raise(AlertKind kind, String subject, Map<String, ?> detail, Instant at) {
        store.add(ids.next(), kind, subject, zone.dateOf(at), json.writeValueAsString(detail), at);
    }
}
