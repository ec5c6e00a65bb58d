package io.mashang.activities.roster;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.Roster;
import io.mashang.activities.model.RosterLines;
import io.mashang.activities.model.RosterTable;
import io.mashang.activities.roster.RosterStore.Entry;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
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
@RequestMapping("/console/api/activities/{activity}/participants")
class RosterConsoleController {

    /** @param keepPhone when changing: leave the phone as it is, it is never shown and need not be typed again */
    record ParticipantRequest(
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 32) String phone,
            @NotNull @Size(max = 60) String group,
            @NotNull @Size(max = 200) String note,
            @Nullable Boolean keepPhone) {

        boolean keepsPhone() {
            return Boolean.TRUE.equals(keepPhone);
        }
    }

    record RosterText(@NotBlank @Size(max = 200_000) String text) {}

    enum Origin {
        ROSTER,
        WALK_IN
    }

    record ParticipantView(
            ParticipantId id, String name, String group, String note, @Nullable String maskedPhone, boolean phoneKnown,
            boolean linked, Origin origin) {

        static ParticipantView of(Entry entry, Participant shown) {
            return new ParticipantView(
                    entry.id(), shown.name(), entry.group(), entry.note(), shown.maskedPhone(), shown.maskedPhone() != null,
                    entry.member() != null, entry.listed() ? Origin.ROSTER : Origin.WALK_IN);
        }
    }

    private final EditRoster edit;
    private final ImportRoster importRoster;
    private final RosterStore store;
    private final Roster roster;

    RosterConsoleController(EditRoster edit, ImportRoster importRoster, RosterStore store, Roster roster) {
        this.edit = edit;
        this.importRoster = importRoster;
        this.store = store;
        this.roster = roster;
    }

    @GetMapping
    @StaffMay(Permission.ACTIVITIES_READ)
    Page<ParticipantView> list(
            @PathVariable ActivityId activity, PageRequest page, @RequestParam(required = false) @Nullable String group) {
        List<Entry> entries = store.page(activity, false, group, page.search(), page.before(), page.rows() + 1);
        Map<ParticipantId, Participant> shown = roster.byIds(entries.stream().map(Entry::id).toList());
        return Page.of(entries, page.rows(), entry -> entry.id().value())
                .map(entry -> ParticipantView.of(entry, shown.getOrDefault(entry.id(), entry.participant())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    ParticipantView add(@PathVariable ActivityId activity, @Valid @RequestBody ParticipantRequest request, StaffActor actor) {
        Entry entry = edit.entry(activity, request.name(), request.group(), request.note(), request.phone());
        return view(activity, edit.add(entry, actor));
    }

    @PutMapping("/{id}")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    ParticipantView change(
            @PathVariable ActivityId activity, @PathVariable ParticipantId id,
            @Valid @RequestBody ParticipantRequest request, StaffActor actor) {
        edit.change(activity, id, request, actor);
        return view(activity, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void takeOff(@PathVariable ActivityId activity, @PathVariable ParticipantId id, StaffActor actor) {
        edit.takeOff(activity, id, actor);
    }

    @PostMapping("/import/preview")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    RosterReport preview(@PathVariable ActivityId activity, @Valid @RequestBody RosterText roster) {
        return importRoster.preview(activity, RosterTable.of(RosterLines.read(roster.text()), null));
    }

    @PostMapping("/import")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    RosterReport importAll(@PathVariable ActivityId activity, @Valid @RequestBody RosterText text, StaffActor actor) {
        return importRoster.importAll(activity, RosterTable.of(RosterLines.read(text.text()), null), actor);
    }

    private ParticipantView view(ActivityId activity, ParticipantId id) {
        Entry entry = store.find(activity, id).orElseThrow(() -> new Refused(ActivitiesProblem.PARTICIPANT_UNKNOWN));
        return ParticipantView.of(entry, roster.byIds(List.of(id)).getOrDefault(id, entry.participant()));
    }
}
