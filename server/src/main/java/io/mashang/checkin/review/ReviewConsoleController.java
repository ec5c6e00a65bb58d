package io.mashang.checkin.review;

import io.mashang.activities.ActivityId;
import io.mashang.activities.SessionId;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.model.Signal;
import io.mashang.checkin.record.CheckInWords;
import io.mashang.checkin.record.HistoryStore;
import io.mashang.checkin.record.RecordEvent;
import io.mashang.checkin.record.SpokenReason;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/reviews")
class ReviewConsoleController {

    private static final int MOST_HOURS = 24 * 365;

    record DecisionRequest(boolean approve, @NotNull @Size(max = 200) String reason) {

        DecideReview.Decision decision() {
            return new DecideReview.Decision(approve, reason.strip());
        }
    }

    record DecisionsRequest(
            @NotEmpty @Size(max = 100) List<@NotNull RecordId> records, boolean approve, @NotNull @Size(max = 200) String reason) {}

    /** @param refusal the code of the problem for which nothing was done; null when something was */
    record DecisionResult(RecordId recordId, DecideReview.@Nullable Answer answer, @Nullable String refusal) {}

    record DecisionResults(List<DecisionResult> results) {}

    record CountView(int pending, int overdue, int appeals) {}

    record ReviewDetail(ReviewRow row, List<RecordEvent> history) {}

    record ReasonsView(List<SpokenReason> reasons) {}

    private final ReviewDesk desk;
    private final DecideReview decide;
    private final UndoDecision undo;
    private final HistoryStore history;
    private final CheckInWords words;
    private final Clock clock;

    ReviewConsoleController(
            ReviewDesk desk, DecideReview decide, UndoDecision undo, HistoryStore history, CheckInWords words, Clock clock) {
        this.desk = desk;
        this.decide = decide;
        this.undo = undo;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    /** @param waitedHours those that have waited for at least so long */
    @GetMapping
    @StaffMay(Permission.CHECKIN_READ)
    Page<ReviewRow> list(
            PageRequest page,
            @RequestParam(defaultValue = "WAITING") ReviewList list,
            @RequestParam(required = false) @Nullable ActivityId activityId,
            @RequestParam(required = false) @Nullable SessionId sessionId,
            @RequestParam(required = false) @Nullable Signal reason,
            @RequestParam(required = false) @Nullable Integer waitedHours,
            @RequestParam(defaultValue = "false") boolean overdue,
            StaffActor actor) {
        Instant now = clock.instant();
        ReviewFilter filter = new ReviewFilter(
                list, activityId, sessionId, reason, waitedHours == null ? null : now.minus(Duration.ofHours(Math.clamp(waitedHours, 0, MOST_HOURS))),
                overdue ? now : null, page.search());
        return desk.page(filter, page, actor);
    }

    @GetMapping("/count")
    @StaffMay(Permission.CHECKIN_READ)
    CountView count() {
        ReviewStore.Waiting waiting = desk.waiting();
        return new CountView(waiting.pending(), waiting.overdue(), desk.openAppeals());
    }

    /** What a check-in can be sent to review for, in the reader's language. */
    @GetMapping("/reasons")
    @StaffMay(Permission.CHECKIN_READ)
    ReasonsView reasons() {
        return new ReasonsView(Arrays.stream(Signal.values())
                .filter(Signal::isReason)
                .map(signal -> new SpokenReason(signal.name(), words.nameOf(signal)))
                .toList());
    }

    @GetMapping("/{record}")
    @StaffMay(Permission.CHECKIN_READ)
    ReviewDetail one(@PathVariable RecordId record, StaffActor actor) {
        return new ReviewDetail(desk.one(record, actor), history.of(record));
    }

    @PostMapping("/{record}/decision")
    @StaffMay(Permission.CHECKIN_REVIEW)
    ReviewRow decide(@PathVariable RecordId record, @Valid @RequestBody DecisionRequest request, StaffActor actor) {
        decide.decide(record, request.decision(), actor);
        return desk.one(record, actor);
    }

    /** Each for itself: what is refused for one stops none of the others. */
    @PostMapping("/decisions")
    @StaffMay(Permission.CHECKIN_REVIEW)
    DecisionResults decideMany(@Valid @RequestBody DecisionsRequest request, StaffActor actor) {
        var decision = new DecideReview.Decision(request.approve(), request.reason().strip());
        return new DecisionResults(
                request.records().stream().distinct().map(record -> result(record, decision, actor)).toList());
    }

    private DecisionResult result(RecordId record, DecideReview.Decision decision, StaffActor actor) {
        try {
            return new DecisionResult(record, decide.decide(record, decision, actor), null);
        } catch (Refused refused) {
            return new DecisionResult(record, null, refused.problem().code());
        }
    }

    @PostMapping("/{record}/undo")
    @StaffMay(Permission.CHECKIN_REVIEW)
    ReviewRow undo(@PathVariable RecordId record, StaffActor actor) {
        undo.undo(record, actor);
        return desk.one(record, actor);
    }
}
