package io.mashang.activities.roster;

import io.mashang.activities.ActivityId;
import io.mashang.activities.model.RosterColumn;
import io.mashang.activities.model.RosterTable;
import io.mashang.activities.roster.RosterStore.GroupCount;
import io.mashang.activities.rosterfile.RosterFile;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/console/api/activities/{activity}/participants")
class RosterFileController {

    record GroupsView(List<GroupCount> groups) {}

    /** @param from may be empty: the people in no group */
    record RenameRequest(@NotNull @Size(max = 60) String from, @NotNull @Size(max = 60) String to) {}

    record RenamedView(int people) {}

    private final RosterFile file;
    private final ImportRoster importRoster;
    private final EditRoster edit;
    private final RosterStore store;

    RosterFileController(RosterFile file, ImportRoster importRoster, EditRoster edit, RosterStore store) {
        this.file = file;
        this.importRoster = importRoster;
        this.edit = edit;
        this.store = store;
    }

    /** @param columns what the columns of the file hold, in their order; left out to find out from the first row */
    @PostMapping("/import/file/preview")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    RosterReport preview(
            @PathVariable ActivityId activity, @RequestPart("file") MultipartFile upload,
            @RequestParam(required = false) @Nullable List<RosterColumn> columns) throws IOException {
        return importRoster.preview(activity, RosterTable.of(file.rows(upload), columns));
    }

    @PostMapping("/import/file")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    RosterReport importAll(
            @PathVariable ActivityId activity, @RequestPart("file") MultipartFile upload,
            @RequestParam(required = false) @Nullable List<RosterColumn> columns, StaffActor actor) throws IOException {
        return importRoster.importAll(activity, RosterTable.of(file.rows(upload), columns), actor);
    }

    @GetMapping("/groups")
    @StaffMay(Permission.ACTIVITIES_READ)
    GroupsView groups(@PathVariable ActivityId activity) {
        return new GroupsView(store.groups(activity));
    }

    @PostMapping("/groups/rename")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    RenamedView rename(@PathVariable ActivityId activity, @Valid @RequestBody RenameRequest request, StaffActor actor) {
        return new RenamedView(edit.renameGroup(activity, request.from(), request.to(), actor));
    }
}
