package io.mashang.checkin.face;

import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/face")
class FaceConsoleController {

    /** From so many people on the filing with the provincial authority is near, which is due at 100,000. */
    private static final int FILING_IS_NEAR = 80_000;

    /** @param secretId and secretKey null to leave those that are kept; they are never shown */
    record FaceSettingsRequest(
            @NotNull @Valid FaceSettings settings, @Nullable @Size(max = 100) String secretId,
            @Nullable @Size(max = 100) String secretKey) {}

    /**
     * @param month of the number used, in the programme's zone
     * @param people who have given a picture
     */
    record FaceSettingsView(
            FaceSettings settings, List<FaceProvider> providers, boolean keysKept, YearMonth month, int used, int people,
            boolean filingIsNear) {}

    record FaceStateView(boolean on) {}

    private final FaceSettingsStore store;
    private final KeepFaceSettings keep;
    private final FaceUseStore use;
    private final ReferenceStore references;
    private final List<FaceProvider> providers;
    private final ProgrammeZone zone;
    private final Clock clock;

    FaceConsoleController(
            FaceSettingsStore store, KeepFaceSettings keep, FaceUseStore use, ReferenceStore references,
            List<FaceComparison> comparisons, ProgrammeZone zone, Clock clock) {
        this.store = store;
        this.keep = keep;
        this.use = use;
        this.references = references;
        this.providers = comparisons.stream().map(FaceComparison::provider).sorted().toList();
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping("/settings")
    @StaffMay(Permission.SYSTEM_READ)
    FaceSettingsView settings() {
        YearMonth month = YearMonth.from(zone.dateOf(clock.instant()));
        int people = references.count();
        return new FaceSettingsView(
                store.find().orElse(FaceSettings.OFF), providers, store.hasKeys(), month, use.used(month), people,
                people >= FILING_IS_NEAR);
    }

    @PutMapping("/settings")
    @StaffMay(Permission.SYSTEM_WRITE)
    FaceSettingsView change(@Valid @RequestBody FaceSettingsRequest request, StaffActor actor) {
        keep.keep(request.settings(), request.secretId(), request.secretKey(), actor);
        return settings();
    }

    /** Whether an activity may ask for faces at all. */
    @GetMapping("/state")
    @StaffMay(Permission.ACTIVITIES_READ)
    FaceStateView state() {
        return new FaceStateView(store.find().orElse(FaceSettings.OFF).on());
    }
}
