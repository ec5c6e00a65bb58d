package io.mashang.intake;

import io.mashang.intake.journal.Journal;
import io.mashang.platform.ids.IdRange;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says every few seconds how this node's write path is, and stores its moves once the database takes them. */
@Component
final class ReportNodeState {

    private static final Logger log = LoggerFactory.getLogger(ReportNodeState.class);

    private final NodeStateStore store;
    private final Standing standing;
    private final Journal journal;
    private final Backlog backlog;
    private final CommitFigures figures;
    private final IdRange node;
    private final Clock clock;

    ReportNodeState(
            NodeStateStore store, Standing standing, Journal journal, Backlog backlog, CommitFigures figures,
            IdRange node, Clock clock) {
        this.store = store;
        this.standing = standing;
        this.journal = journal;
        this.backlog = backlog;
        this.figures = figures;
        this.node = node;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT1S")
    void report() {
        try {
            storeMoves();
            store.keep(state());
        } catch (DataAccessException e) {
            log.debug("the state of this node could not be stored: {}", e.toString());
        }
    }

    private void storeMoves() {
        List<RungChange> moves = standing.takeUnstored();
        if (moves.isEmpty()) {
            return;
        }
        try {
            store.add(moves);
        } catch (DataAccessException e) {
            standing.putBack(moves);
            throw e;
        }
    }

    private NodeState state() {
        Standing.Now now = standing.now();
        CommitFigures.Figures commits = figures.read();
        OptionalLong inQueue = backlog.inQueue();
        return new NodeState(
                node.granted().node(), now.rung(), now.since(), now.cause(), commits.waiting(), journal.oldestSince().orElse(null),
                journal.damagedFiles().size(), inQueue.isPresent() ? inQueue.getAsLong() : null,
                commits.commits(), commits.operations(), commits.perSecond(), clock.instant());
    }
}
