package io.mashang.staff;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The append-only record of who did what. */
public interface AuditTrail {

    /**
     * Records an action in the transaction that does it.
     *
     * @param actor null when the system itself acts
     * @param action module and verb, for example {@code codes.batch-generated}
     * @param subject what was acted upon, for example {@code batch:7}
     * @param detail plain values worth keeping; never a phone number, token or code
     */
    void record(@Nullable StaffActor actor, String action, String subject, Map<String, ?> detail);
}
