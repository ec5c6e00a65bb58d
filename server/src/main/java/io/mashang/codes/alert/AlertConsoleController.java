package io.mashang.codes.alert;

import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/console/api/code-alerts")
class AlertConsoleController {

    record SettleRequest(@NotNull AlertState state, @NotNull @Size(max = 500) String note) {}

    /** @param times how often it happened on its day */
    record AlertView(
            String id, AlertKind kind, String subject, JsonNode detail, long times, Instant firstAt, Instant lastAt,
            AlertState state, String note, @Nullable String settledBy, @Nullable Instant settledAt) {

        static AlertView of(Alert alert) {
            return new AlertView(
                    Long.toString(alert.id()), alert.kind(), alert.subject(), alert.detail(), alert.times(), alert.firstAt(),
                    alert.lastAt(), alert.state(), alert.note(), alert.settledBy(), alert.settledAt());
        }
    }

    private final AlertStore store;
    private final SettleAlert settleAlert;

    AlertConsoleController(AlertStore store, SettleAlert settleAlert) {
        this.store = store;
        this.settleAlert = settleAlert;
    }

    @GetMapping
    @StaffMay(Permission.CODES_READ)
    Page<AlertView> list(
            PageRequest page,
            @RequestParam(required = false) @Nullable AlertKind kind,
            @RequestParam(required = false) @Nullable AlertState state) {
        return Page.of(store.list(kind, state, page.before(), page.rows() + 1), page.rows(), Alert::id).map(AlertView::of);
    }

    @PutMapping("/{id}")
    @StaffMay(Permission.CODES_WRITE)
    AlertView settle(StaffActor actor, @PathVariable long id, @Valid @RequestBody SettleRequest request) {
        return AlertView.of(settleAlert.settle(actor, id, request.state(), request.note()));
    }
}
