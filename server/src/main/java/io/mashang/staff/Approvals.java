package io.mashang.staff;

import java.util.Map;

/** Asks for a second person. */
public interface Approvals {

    /** In the transaction of the caller; audited. Nobody can approve what they asked for. */
    ApprovalId ask(StaffActor by, String kind, String subject, Map<String, ?> detail);
}
