package io.mashang.activities.gate;

import io.mashang.activities.ActivityId;
import io.mashang.activities.GateId;
import io.mashang.activities.Gates.Gate;
import io.mashang.activities.gate.CheckOutRequest.Rule;
import io.mashang.activities.gate.GateStore.Spot;
import io.mashang.activities.gate.GateStore.SpotKind;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/activities/{activity}")
class GateConsoleController {

    record GateRequest(@NotBlank @Size(max = 60) String name) {}

    record GateView(GateId id, String name) {

        static GateView of(Gate gate) {
            return new GateView(gate.id(), gate.name());
        }
    }

    /**
     * @param spots displays and tags in use, with the gate that each stands at
     * @param checkOut null when nobody is asked to check out
     */
    record GatesView(List<GateView> gates, List<Spot> spots, @Nullable Rule checkOut) {}

    record SpotRequest(@NotNull SpotKind kind, @NotNull @Pattern(regexp = "[0-9]{1,19}") String id, @Nullable GateId gate) {}

    private final ArrangeGates arrange;
    private final GateStore store;

    GateConsoleController(ArrangeGates arrange, GateStore store) {
        this.arrange = arrange;
        this.store = store;
    }

    @GetMapping("/gates")
    @StaffMay(Permission.ACTIVITIES_READ)
    GatesView gates(@PathVariable ActivityId activity) {
        return new GatesView(
                store.of(activity).stream().filter(gate -> !gate.removed()).map(GateView::of).toList(), store.spots(activity),
                store.checkOut(activity).orElse(null));
    }

    @PostMapping("/gates")
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    GateView add(@PathVariable ActivityId activity, @Valid @RequestBody GateRequest request, StaffActor actor) {
        return GateView.of(arrange.add(activity, request.name().strip(), actor));
    }

    @PutMapping("/gates/{gate}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void rename(
            @PathVariable ActivityId activity, @PathVariable GateId gate, @Valid @RequestBody GateRequest request, StaffActor actor) {
        arrange.rename(activity, gate, request.name().strip(), actor);
    }

    @DeleteMapping("/gates/{gate}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void remove(@PathVariable ActivityId activity, @PathVariable GateId gate, StaffActor actor) {
        arrange.remove(activity, gate, actor);
    }

    /** Says at which gate a display or tag stands; arrivals there count for it from now on. */
    @PutMapping("/gate-spots")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void put(@PathVariable ActivityId activity, @Valid @RequestBody SpotRequest request, StaffActor actor) {
        arrange.put(activity, request.kind(), Long.parseLong(request.id()), request.gate(), actor);
    }

    @PutMapping("/check-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void checkOut(@PathVariable ActivityId activity, @Valid @RequestBody CheckOutRequest request, StaffActor actor) {
        arrange.setCheckOut(activity, request.checkOut(), actor);
    }
}
