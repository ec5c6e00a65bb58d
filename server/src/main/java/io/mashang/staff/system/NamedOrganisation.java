package io.mashang.staff.system;

import io.mashang.staff.AuditTrail;
import io.mashang.staff.Organisation;
import io.mashang.staff.StaffActor;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class NamedOrganisation implements Organisation {

    private final OrganisationStore store;
    private final AuditTrail audit;

    NamedOrganisation(OrganisationStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public String name() {
        return store.name();
    }

    @Transactional
    public void rename(StaffActor actor, String name) {
        store.rename(name);
        audit.record(actor, "staff.organisation-renamed", "organisation", Map.of("name", name));
    }
}
