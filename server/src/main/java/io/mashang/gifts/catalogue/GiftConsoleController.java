package io.mashang.gifts.catalogue;

import io.mashang.gifts.GiftId;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
@RequestMapping("/console/api/gifts")
class GiftConsoleController {

    /** @param version the one that was seen; only when a gift is changed */
    record GiftRequest(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Size(max = 500) String description,
            @Min(1) @Max(10_000_000) int points,
            @Min(0) @Max(1_000_000) int stock,
            @Nullable Integer version) {

        GiftText text() {
            return new GiftText(name.strip(), description.strip(), points, stock);
        }
    }

    private final KeepCatalogue catalogue;
    private final GiftStore store;

    GiftConsoleController(KeepCatalogue catalogue, GiftStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    @GetMapping
    @StaffMay(Permission.GIFTS_READ)
    Page<Gift> list(PageRequest page, @RequestParam(required = false) Gift.@Nullable State state) {
        List<Gift> found = store.list(page.search(), state, page.before(), page.rows() + 1);
        return Page.of(found, page.rows(), gift -> gift.id().text());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.GIFTS_WRITE)
    Gift add(StaffActor actor, @Valid @RequestBody GiftRequest request) {
        return catalogue.get(catalogue.add(actor, request.text()));
    }

    @GetMapping("/{id}")
    @StaffMay(Permission.GIFTS_READ)
    Gift get(@PathVariable long id) {
        return catalogue.get(new GiftId(id));
    }

    @PutMapping("/{id}")
    @StaffMay(Permission.GIFTS_WRITE)
    Gift change(StaffActor actor, @PathVariable long id, @Valid @RequestBody GiftRequest request) {
        int seen = request.version() == null ? 0 : request.version();
        catalogue.change(actor, new GiftId(id), seen, request.text());
        return catalogue.get(new GiftId(id));
    }

    @PostMapping("/{id}/shelve")
    @StaffMay(Permission.GIFTS_WRITE)
    Gift shelve(StaffActor actor, @PathVariable long id) {
        catalogue.moveTo(actor, new GiftId(id), Gift.State.ON_SHELF);
        return catalogue.get(new GiftId(id));
    }

    @PostMapping("/{id}/unshelve")
    @StaffMay(Permission.GIFTS_WRITE)
    Gift unshelve(StaffActor actor, @PathVariable long id) {
        catalogue.moveTo(actor, new GiftId(id), Gift.State.OFF_SHELF);
        return catalogue.get(new GiftId(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.GIFTS_WRITE)
    void delete(StaffActor actor, @PathVariable long id) {
        catalogue.delete(actor, new GiftId(id));
    }
}
