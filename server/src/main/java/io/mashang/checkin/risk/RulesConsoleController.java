package io.mashang.checkin.risk;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Sessions;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.RiskRules;
import io.mashang.checkin.model.Signal;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.CheckInWords;
import io.mashang.checkin.record.NotedStore;
import io.mashang.checkin.record.SpokenReason;
import io.mashang.checkin.record.StoredCheckIn;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules of risk for staff: what counts, what is tried out without effect, what that would change, what is noted. */
@RestController
@RequestMapping("/console/api/check-in-rules")
class RulesConsoleController {

    private static final int COMPARED = 5_000;
    private static final int AT_ONCE = 1_000;

    /** @param madeAt null for the built-in ones */
    record RulesVersion(
            int version, int noteFrom, int pendingFrom, @Nullable String reason, @Nullable String madeBy, @Nullable Instant madeAt) {}

    /** @param weighed rules may give it other points; else a person looks whenever it is found, or it only informs */
    record SignalRow(
            Signal signal, Signal.Axis axis, String name, boolean weighed, int builtIn, int points, @Nullable Integer triedPoints) {}

    record RulesView(RulesVersion active, @Nullable RulesVersion tried, List<SignalRow> signals) {}

    /** @param points of signals that shall have others than the built-in ones */
    record RulesRequest(
            @NotNull Map<Signal, @NotNull @Min(-100) @Max(100) Integer> points, @Min(1) @Max(100) int noteFrom,
            @Min(1) @Max(100) int pendingFrom, @NotBlank @Size(max = 200) String reason) {}

    record ActivationRequest(int version) {}

    record SignalUse(Signal signal, int found, int approved, int rejected) {}

    record ChangedRow(
            RecordId recordId, ActivityId activityId, String title, Instant at, List<SpokenReason> findings, Comparison.End now,
            Comparison.End then) {}

    /** @param seen the newest check-ins that were looked at */
    record ComparisonView(
            int seen, int wouldWait, int wouldPass, int wouldBeNoted, List<SignalUse> uses, List<ChangedRow> examples) {}

    record NotedRow(
            RecordId recordId, ActivityId activityId, String title, Instant at, RecordState state, int score,
            List<SpokenReason> findings) {}

    private final RulesStore store;
    private final KnownRules known;
    private final ChangeRules change;
    private final CheckInStore records;
    private final NotedStore noted;
    private final Sessions sessions;
    private final CheckInWords words;

    RulesConsoleController(
            RulesStore store, KnownRules known, ChangeRules change, CheckInStore records, NotedStore noted, Sessions sessions,
            CheckInWords words) {
        this.store = store;
        this.known = known;
        this.change = change;
        this.records = records;
        this.noted = noted;
        this.sessions = sessions;
        this.words = words;
    }

    @GetMapping
    @StaffMay(Permission.CHECKIN_READ)
    RulesView rules() {
        StoredRules active = store.active().orElse(null);
        StoredRules tried = store.tried().orElse(null);
        RiskRules counting = active == null ? RiskRules.BUILT_IN : active.rules();
        return new RulesView(
                version(counting, active), tried == null ? null : version(tried.rules(), tried),
                Arrays.stream(Signal.values())
                        .map(signal -> new SignalRow(
                                signal, signal.axis(), words.nameOf(signal), signal.isWeighed(), signal.points(),
                                counting.points(signal), tried == null ? null : tried.rules().points(signal)))
                        .toList());
    }

    private static RulesVersion version(RiskRules rules, @Nullable StoredRules stored) {
        return new RulesVersion(
                rules.version(), rules.noteFrom(), rules.pendingFrom(), stored == null ? null : stored.reason(),
                stored == null ? null : stored.madeBy(), stored == null ? null : stored.madeAt());
    }

    /** Looks at the newest check-ins only, by their id. */
    @GetMapping("/comparison")
    @StaffMay(Permission.CHECKIN_READ)
    ComparisonView comparison() {
        RiskRules active = known.active();
        Comparison comparison = new Comparison(active, store.tried().map(StoredRules::rules).orElse(active));
        long before = Long.MAX_VALUE;
        List<StoredCheckIn> some;
        do {
            some = records.newest(before, AT_ONCE);
            some.forEach(comparison::look);
            before = some.isEmpty() ? before : some.getLast().id().value();
        } while (some.size() == AT_ONCE && comparison.seen() < COMPARED);
        return new ComparisonView(
                comparison.seen(), comparison.wouldWait(), comparison.wouldPass(), comparison.wouldBeNoted(),
                Arrays.stream(Signal.values()).map(signal -> use(signal, comparison.use(signal))).toList(),
                comparison.examples().stream().map(this::changed).toList());
    }

    private static SignalUse use(Signal signal, Comparison.Use use) {
        return new SignalUse(signal, use.found(), use.approved(), use.rejected());
    }

    private ChangedRow changed(Comparison.Change changed) {
        StoredCheckIn record = changed.record();
        return new ChangedRow(
                record.id(), record.activity(), sessions.known(record.session()).title(), record.at(),
                words.findings(record.findings()), changed.now(), changed.then());
    }

    @GetMapping("/noted")
    @StaffMay(Permission.CHECKIN_READ)
    Page<NotedRow> noted(PageRequest page) {
        List<RecordId> ids = noted.before(page.before(), page.rows() + 1);
        List<StoredCheckIn> found = ids.isEmpty() ? List.of() : records.newestOf(ids);
        return Page.of(found, page.rows(), record -> record.id().value()).map(record -> new NotedRow(
                record.id(), record.activity(), sessions.known(record.session()).title(), record.at(), record.state(),
                record.score(), words.findings(record.findings())));
    }

    @PostMapping("/tried")
    @StaffMay(Permission.SYSTEM_WRITE)
    RulesView tryOut(@Valid @RequestBody RulesRequest request, StaffActor actor) {
        change.tryOut(request.points(), request.noteFrom(), request.pendingFrom(), request.reason().strip(), actor);
        return rules();
    }

    @DeleteMapping("/tried")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.SYSTEM_WRITE)
    void stopTrying(StaffActor actor) {
        change.stopTrying(actor);
    }

    @PutMapping("/active")
    @StaffMay(Permission.SYSTEM_WRITE)
    RulesView activate(@Valid @RequestBody ActivationRequest request, StaffActor actor) {
        change.activate(request.version(), actor);
        return rules();
    }

    @DeleteMapping("/active")
    @StaffMay(Permission.SYSTEM_WRITE)
    RulesView backToBuiltIn(StaffActor actor) {
        change.backToBuiltIn(actor);
        return rules();
    }
}
