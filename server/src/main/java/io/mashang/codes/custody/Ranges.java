package io.mashang.codes.custody;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodesProblem;
import io.mashang.codes.PartyId;
import io.mashang.codes.batch.Batch;
import io.mashang.codes.batch.Batches;
import io.mashang.codes.model.CodeState;
import io.mashang.codes.model.Custody;
import io.mashang.codes.model.CustodyMove;
import io.mashang.platform.problem.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the console shows of a batch's ranges, and what a move would do before it is done. */
@Component
class Ranges {

    record HolderView(PartyId id, Party.Kind kind, String name) {}

    record SegmentView(long from, long to, long count, CodeState state, @Nullable HolderView holder) {}

    record MoveView(CustodyMove move, long from, long to, long codes, @Nullable HolderView holder, String note, Instant at, String by) {}

    record RangesView(List<SegmentView> segments, List<MoveView> moves) {}

    /**
     * @param unused codes of the range that have given no points yet
     * @param obstacle the first part that may not move; null when all may
     */
    record PreviewView(long codes, long unused, @Nullable SegmentView obstacle, List<Warning> warnings) {}

    /** What somebody should know before going on. */
    enum Warning {
        READ_BACK_MISSING,
        NOT_RECEIVED
    }

    private static final int MOVES = 100;
    private static final int SCANS = 100;

    private final Batches batches;
    private final CustodyStore store;
    private final PartyStore parties;
    private final LeakStore leaks;

    Ranges(Batches batches, CustodyStore store, PartyStore parties, LeakStore leaks) {
        this.batches = batches;
        this.store = store;
        this.parties = parties;
        this.leaks = leaks;
    }

    List<LeakStore.Scan> earlyScans(BatchId id) {
        batches.get(id);
        return leaks.scans(id, SCANS);
    }

    RangesView of(BatchId id) {
        batches.get(id);
        Custody custody = store.load(id.value()).custody();
        List<RangeMove> moves = store.moves(id, MOVES);
        Map<Long, Party> known = parties.all(Stream.concat(
                        custody.segments().stream().map(Custody.Segment::holder),
                        moves.stream().map(move -> move.holder() == null ? null : move.holder().value()))
                .filter(Objects::nonNull).map(Long.class::cast).distinct().toList());
        return new RangesView(
                custody.segments().stream().map(segment -> view(segment, known)).toList(),
                moves.stream().map(move -> new MoveView(move.move(), move.from(), move.to(), move.codes(),
                        holder(move.holder() == null ? null : move.holder().value(), known), move.note(), move.at(), move.by())).toList());
    }

    PreviewView preview(BatchId id, CustodyMove move, long from, long to) {
        Batch batch = batches.get(id);
        if (from < 1 || from > to || to > batch.range().count()) {
            throw new Refused(CodesProblem.RANGE_OUTSIDE_BATCH, Map.of("count", batch.range().count()));
        }
        Custody custody = store.load(id.value()).custody();
        SegmentView obstacle = custody.obstacle(move, from, to)
                .map(part -> view(part, parties.all(part.holder() == null ? List.of() : List.of(part.holder())))).orElse(null);
        long used = store.redeemed(batch.range().serial(from), batch.range().serial(to));
        return new PreviewView(to - from + 1, to - from + 1 - used, obstacle, warnings(batch, custody, move, from, to));
    }

    private static List<Warning> warnings(Batch batch, Custody custody, CustodyMove move, long from, long to) {
        List<Warning> warnings = new ArrayList<>();
        if (move == CustodyMove.ACTIVATE && batch.source() == Batch.Source.MINTED && batch.readBackAt() == null) {
            warnings.add(Warning.READ_BACK_MISSING);
        }
        if (move == CustodyMove.ACTIVATE
                && custody.within(from, to).stream().anyMatch(part -> part.state() != CodeState.RECEIVED)) {
            warnings.add(Warning.NOT_RECEIVED);
        }
        return warnings;
    }

    private static SegmentView view(Custody.Segment segment, Map<Long, Party> known) {
        return new SegmentView(segment.from(), segment.to(), segment.count(), segment.state(), holder(segment.holder(), known));
    }

    static @Nullable HolderView holder(@Nullable Long id, Map<Long, Party> known) {
        Party party = id == null ? null : known.get(id);
        return party == null ? null : new HolderView(party.id(), party.kind(), party.name());
    }
}
