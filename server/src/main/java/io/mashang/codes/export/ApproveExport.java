package io.mashang.codes.export;

import io.mashang.codes.ExportId;
import io.mashang.staff.Approval;
import io.mashang.staff.ApprovedAction;
import io.mashang.staff.Permission;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A second person has allowed an export: whoever asked for it can download it for a day. */
@Component
class ApproveExport implements ApprovedAction {

    static final String KIND = "codes.export";
    static final Duration USABLE = Duration.ofHours(24);

    private final ExportStore store;
    private final Clock clock;

    ApproveExport(ExportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission permission() {
        return Permission.CODES_EXPORT;
    }

    @Override
    public void approved(Approval approval) {
        ExportId id = ExportId.of(approval.subject().substring(approval.subject().indexOf(':') + 1));
        store.approve(id, Objects.requireNonNull(approval.decidedBy()).displayName(), clock.instant().plus(USABLE));
    }
}
