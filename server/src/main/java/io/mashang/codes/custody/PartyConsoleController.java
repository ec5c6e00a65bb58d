package io.mashang.codes.custody;

import io.mashang.codes.PartyId;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/code-parties")
class PartyConsoleController {

    record PartyRequest(
            Party.@NotNull Kind kind, @NotBlank @Size(max = 80) String name, @NotNull @Size(max = 200) String note,
            @NotNull @Size(max = 500) List<@NotNull @Min(110_000) @Max(829_999) Integer> regions) {}

    record PartyView(
            PartyId id, Party.Kind kind, String name, String note, List<Integer> regions, boolean archived, Instant createdAt) {

        static PartyView of(Party party) {
            return new PartyView(party.id(), party.kind(), party.name(), party.note(), party.regions(), party.archived(),
                    party.createdAt());
        }
    }

    private final ChangeParty changeParty;
    private final PartyStore store;

    PartyConsoleController(ChangeParty changeParty, PartyStore store) {
        this.changeParty = changeParty;
        this.store = store;
    }

    @GetMapping
    @StaffMay(Permission.CODES_READ)
    Page<PartyView> list(PageRequest page, @RequestParam(required = false) Party.@Nullable Kind kind) {
        return Page.of(store.list(page.search(), kind, page.before(), page.rows() + 1), page.rows(),
                (Party party) -> party.id().text()).map(PartyView::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.CODES_WRITE)
    PartyView add(StaffActor actor, @Valid @RequestBody PartyRequest request) {
        return PartyView.of(changeParty.add(actor, request.kind(), request.name(), request.note(), request.regions()));
    }

    /** What kind of party it is never changes. */
    @PutMapping("/{id}")
    @StaffMay(Permission.CODES_WRITE)
    PartyView change(StaffActor actor, @PathVariable PartyId id, @Valid @RequestBody PartyRequest request) {
        return PartyView.of(changeParty.change(actor, id, request.name(), request.note(), request.regions()));
    }

    @PostMapping("/{id}/archive")
    @StaffMay(Permission.CODES_WRITE)
    PartyView archive(StaffActor actor, @PathVariable PartyId id) {
        return PartyView.of(changeParty.archive(actor, id, true));
    }

    @PostMapping("/{id}/restore")
    @StaffMay(Permission.CODES_WRITE)
    PartyView restore(StaffActor actor, @PathVariable PartyId id) {
        return PartyView.of(changeParty.archive(actor, id, false));
    }
}
