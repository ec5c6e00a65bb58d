package io.mashang.staff.system;

import io.mashang.platform.access.Anyone;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/organisation")
class OrganisationController {

    record OrganisationView(String name) {}

    record RenameOrganisationRequest(@NotBlank @Size(max = 64) String name) {}

    private final NamedOrganisation organisation;

    OrganisationController(NamedOrganisation organisation) {
        this.organisation = organisation;
    }

    /** Open to everybody: the sign-in pages show the name. */
    @Anyone
    @GetMapping
    OrganisationView organisation() {
        return new OrganisationView(organisation.name());
    }

    @StaffMay(Permission.SYSTEM_WRITE)
    @PutMapping
    OrganisationView renameOrganisation(@Valid @RequestBody RenameOrganisationRequest body, StaffActor actor) {
        organisation.rename(actor, body.name().trim());
        return new OrganisationView(organisation.name());
    }
}
