package io.mashang.activities.series;

import io.mashang.activities.SessionId;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/sessions/{id}")
class SessionConsoleController {

    /** @param reason told to people who want to check in */
    record CancelRequest(@NotBlank @Size(max = 200) String reason) {}

    record MoveRequest(@NotNull Instant startsAt, @NotNull Instant endsAt) {}

    private final ChangeSession change;

    SessionConsoleController(ChangeSession change) {
        this.change = change;
    }

    @PostMapping("/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void cancel(@PathVariable SessionId id, @Valid @RequestBody CancelRequest request, StaffActor actor) {
        change.cancel(id, request.reason(), actor);
    }

    @PostMapping("/reinstate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void reinstate(@PathVariable SessionId id, StaffActor actor) {
        change.reinstate(id, actor);
    }

    @PostMapping("/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void move(@PathVariable SessionId id, @Valid @RequestBody MoveRequest request, StaffActor actor) {
        change.move(id, request.startsAt(), request.endsAt(), actor);
    }
}
