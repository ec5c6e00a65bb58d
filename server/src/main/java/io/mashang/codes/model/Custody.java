package io.mashang.codes.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the codes of a batch are: its numbers from 1 on, cut into segments that touch and never overlap. Neighbours that are
 * alike are one segment. It never changes; a move makes a new one.
 */
public final class Custody {

    /**
     * Codes with the same fate.
     *
     * @param holder the party that has them, null when nobody outside does or it was not told
     */
    public record Segment(long from, long to, CodeState state, @Nullable Long holder) {

        public long count() {
            return to - from + 1;
        }

        private boolean isLike(Segment other) {
            return state == other.state && Objects.equals(holder, other.holder);
        }

        private Segment cut(long first, long last) {
            return new Segment(Math.max(from, first), Math.min(to, last), state, holder);
        }
    }

    private final TreeMap<Long, Segment> byFirst = new TreeMap<>();

    private Custody(List<Segment> segments) {
        Segment last = null;
        for (Segment next : segments) {
            if (last != null && next.from() != last.to() + 1) {
                throw new IllegalArgumentException("a gap or an overlap after number " + last.to());
            }
            last = last != null && last.isLike(next) ? new Segment(last.from(), next.to(), last.state(), last.holder()) : next;
            byFirst.put(last.from(), last);
        }
    }

    /** All codes alike, with nobody. */
    public static Custody whole(long count, CodeState state) {
        return new Custody(List.of(new Segment(1, count, state, null)));
    }

    /** @param segments in order, without gaps, the first from number 1 */
    public static Custody of(List<Segment> segments) {
        return new Custody(segments);
    }

    public List<Segment> segments() {
        return List.copyOf(byFirst.values());
    }

    public Segment at(long number) {
        Map.Entry<Long, Segment> entry = byFirst.floorEntry(number);
        if (entry == null || entry.getValue().to() < number) {
            throw new IllegalArgumentException("no number " + number + " in this batch");
        }
        return entry.getValue();
    }

    /** The segments of this range, cut to it. */
    public List<Segment> within(long from, long to) {
        return byFirst.tailMap(at(from).from(), true).headMap(to, true).values().stream()
                .map(segment -> segment.cut(from, to)).toList();
    }

    /** The first part of the range for which the move is not allowed. */
    public Optional<Segment> obstacle(CustodyMove move, long from, long to) {
        return within(from, to).stream().filter(segment -> !move.isAllowedFrom(segment.state())).findFirst();
    }

    /** What becomes of it when every part of the range moves for which that is allowed; other parts stay as they are. */
    public Custody after(CustodyMove move, long from, long to, @Nullable Long holder) {
        List<Segment> pieces = new ArrayList<>();
        for (Segment segment : byFirst.values()) {
            if (segment.to() < from || segment.from() > to || !move.isAllowedFrom(segment.state())) {
                pieces.add(segment);
                continue;
            }
            if (segment.from() < from) {
                pieces.add(segment.cut(segment.from(), from - 1));
            }
            Segment inside = segment.cut(from, to);
            pieces.add(new Segment(inside.from(), inside.to(), move.after(inside.state()),
                    move.changesHolder() ? holder : inside.holder()));
            if (segment.to() > to) {
                pieces.add(segment.cut(to + 1, segment.to()));
            }
        }
        return new Custody(pieces);
    }

    public long count(CodeState state) {
        return byFirst.values().stream().filter(segment -> segment.state() == state).mapToLong(Segment::count).sum();
    }

    /** What a list says about the whole batch: active when any code is, void when all are, else how far the furthest have come. */
    public CodeState summary() {
        return List.of(CodeState.ACTIVE, CodeState.RECALLED, CodeState.RECEIVED, CodeState.EXPORTED, CodeState.MINTED).stream()
                .filter(state -> count(state) > 0).findFirst().orElse(CodeState.VOID);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Custody custody && custody.byFirst.equals(byFirst);
    }

    @Override
    public int hashCode() {
        return byFirst.hashCode();
    }

    @Override
    public String toString() {
        return byFirst.values().toString();
    }
}
