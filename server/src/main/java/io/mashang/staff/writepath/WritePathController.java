package io.mashang.staff.writepath;

import io.mashang.intake.Cause;
import io.mashang.intake.DeadLetter;
import io.mashang.intake.DeadLetters;
import io.mashang.intake.NodeState;
import io.mashang.intake.Rung;
import io.mashang.intake.RungChange;
import io.mashang.intake.WritePath;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WritePathController {

    private static final int MOVES_SHOWN = 30;
    private static final Duration SILENT = Duration.ofSeconds(30);

    record WritePathView(List<NodeView> nodes, List<MoveView> moves, int deadLetters) {}

    /**
     * @param oldestInJournal since when operations wait in the node's journal; null when none does
     * @param inQueue operations that wait in the broker's queue; null without a broker
     * @param averageBatch operations per commit since the node's start
     * @param silent the node has said nothing for half a minute
     */
    record NodeView(
            int node, Rung rung, Instant since, Cause cause, int waiting, @Nullable Instant oldestInJournal, int damagedFiles,
            @Nullable Long inQueue, double perSecond, double averageBatch, Instant seenAt, boolean silent) {}

    record MoveView(int node, Rung from, Rung to, Cause cause, Instant at) {}

    record DiscardRequest(@NotBlank @Size(max = 200) String reason) {}

    private final WritePath writePath;
    private final DeadLetters deadLetters;
    private final EndDeadLetter endDeadLetter;
    private final DeadLetterViews views;
    private final Clock clock;

    WritePathController(
            WritePath writePath, DeadLetters deadLetters, EndDeadLetter endDeadLetter, DeadLetterViews views, Clock clock) {
        this.writePath = writePath;
        this.deadLetters = deadLetters;
        this.endDeadLetter = endDeadLetter;
        this.views = views;
        this.clock = clock;
    }

    @StaffMay(Permission.SYSTEM_READ)
    @GetMapping("/console/api/write-path")
    WritePathView writePath() {
        return new WritePathView(
                writePath.nodes().stream().map(this::view).toList(),
                writePath.changes(MOVES_SHOWN).stream().map(WritePathController::view).toList(),
                deadLetters.waiting());
    }

    @StaffMay(Permission.SYSTEM_READ)
    @GetMapping("/console/api/write-path/dead-letters")
    Page<DeadLetterView> deadLetters(
            PageRequest page, @RequestParam(defaultValue = "WAITING") DeadLetter.State state, Locale locale) {
        return Page.of(deadLetters.list(state, page.before(), page.rows() + 1), page.rows(), DeadLetter::id)
                .map(letter -> views.view(letter, locale));
    }

    /** Tries to record it once more; the answer says how it ended. */
    @StaffMay(Permission.SYSTEM_WRITE)
    @PostMapping("/console/api/write-path/dead-letters/{id}/record")
    DeadLetterView record(StaffActor actor, @PathVariable long id, Locale locale) {
        return views.view(endDeadLetter.recordAgain(actor, id), locale);
    }

    @StaffMay(Permission.SYSTEM_WRITE)
    @PostMapping("/console/api/write-path/dead-letters/{id}/discard")
    DeadLetterView discard(
            StaffActor actor, @PathVariable long id, @Valid @RequestBody DiscardRequest request, Locale locale) {
        return views.view(endDeadLetter.discard(actor, id, request.reason().strip()), locale);
    }

    private NodeView view(NodeState state) {
        double average = state.commits() == 0 ? 0 : Math.round(10.0 * state.operations() / state.commits()) / 10.0;
        boolean silent = state.seenAt().plus(SILENT).isBefore(clock.instant());
        return new NodeView(
                state.node(), state.rung(), state.since(), state.cause(), state.waiting(), state.oldestInJournal(),
                state.damagedFiles(), state.inQueue(), state.perSecond(), average, state.seenAt(), silent);
    }

    private static MoveView view(RungChange change) {
        return new MoveView(change.node(), change.from(), change.to(), change.cause(), change.at());
    }
}
