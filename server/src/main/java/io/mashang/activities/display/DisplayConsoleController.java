package io.mashang.activities.display;

import io.mashang.activities.DisplayId;
import io.mashang.activities.SessionId;
import io.mashang.activities.display.DisplayStore.StoredDisplay;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api")
class DisplayConsoleController {

    record DisplayRequest(@NotBlank @Size(max = 60) String name) {}

    record DisplayView(
            DisplayId id, String name, SessionId sessionId, Instant createdAt,
            @Nullable Instant lastSeenAt, @Nullable Instant revokedAt) {

        static DisplayView of(StoredDisplay display) {
            return new DisplayView(
                    display.id(), display.name(), display.session(), display.createdAt(), display.lastSeenAt(),
                    display.revokedAt());
        }
    }

    /** @param displayUrl shown this once: only a hash of its token is kept */
    record NewDisplayView(DisplayView display, String displayUrl) {}

    private final ConnectDisplay connect;
    private final DisplayStore displays;

    DisplayConsoleController(ConnectDisplay connect, DisplayStore displays) {
        this.connect = connect;
        this.displays = displays;
    }

    @GetMapping("/sessions/{session}/displays")
    @StaffMay(Permission.ACTIVITIES_READ)
    List<DisplayView> of(@PathVariable SessionId session) {
        return displays.of(session).stream().map(DisplayView::of).toList();
    }

    @PostMapping("/sessions/{session}/displays")
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    NewDisplayView add(@PathVariable SessionId session, @Valid @RequestBody DisplayRequest request, StaffActor actor) {
        ConnectDisplay.Credential credential = connect.add(session, request.name(), actor);
        DisplayView view = DisplayView.of(displays.find(credential.id()).orElseThrow());
        return new NewDisplayView(view, "/screen/#" + credential.token());
    }

    @DeleteMapping("/displays/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void revoke(@PathVariable DisplayId id, StaffActor actor) {
        connect.revoke(id, actor);
    }
}
