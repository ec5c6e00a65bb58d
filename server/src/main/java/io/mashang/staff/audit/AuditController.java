package io.mashang.staff.audit;

import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffId;
import io.mashang.staff.StaffMay;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {

    record AuditActorView(StaffId id, String name) {}

    /** @param actor null when the system itself acted, or somebody unknown */
    record AuditEntryView(
            String id, Instant at, @Nullable AuditActorView actor, String action, String subject,
            Map<String, Object> detail) {}

    private final AuditStore store;

    AuditController(AuditStore store) {
        this.store = store;
    }

    /** @param action the beginning of the actions to show, for example {@code staff.} */
    @StaffMay(Permission.AUDIT_READ)
    @GetMapping("/console/api/audit")
    Page<AuditEntryView> audit(PageRequest page, @RequestParam(defaultValue = "") String action) {
        return Page.of(store.list(page, action), page.rows(), AuditEntryView::id);
    }
}
