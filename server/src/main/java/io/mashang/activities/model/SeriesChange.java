package io.mashang.activities.model;

import io.mashang.activities.SessionId;
import io.mashang.activities.model.Series.Occurrence;
import io.mashang.activities.model.Series.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What has to happen so that the sessions are those that the series asks for. A session that has opened or has check-ins
 * is never touched, nor are the hours of one that was moved by hand.
 *
 * @param keptWithCheckIns sessions that stay although the series now wants them otherwise
 */
public record SeriesChange(
        List<Occurrence> added, Map<SessionId, SessionTimes> changed, List<SessionId> removed, int unchanged, int keptWithCheckIns) {

    /** A session that is there already. */
    public record Planned(SessionId id, Slot slot, SessionTimes times, boolean moved) {}

    /** @param begun sessions of {@code there} that have check-ins */
    public static SeriesChange of(Collection<Occurrence> wanted, Collection<Planned> there, Set<SessionId> begun, Instant now) {
        Map<Slot, Occurrence> bySlot = wanted.stream().collect(Collectors.toMap(Occurrence::slot, Function.identity()));
        Map<SessionId, SessionTimes> changed = new LinkedHashMap<>();
        List<SessionId> removed = new ArrayList<>();
        int unchanged = 0;
        int kept = 0;
        for (Planned session : there) {
            Occurrence occurrence = bySlot.remove(session.slot());
            boolean fixed = begun.contains(session.id()) || !session.times().opensAt().isAfter(now);
            if (occurrence != null && (session.moved() || occurrence.times().equals(session.times()))) {
                unchanged++;
            } else if (fixed) {
                kept++;
            } else if (occurrence == null) {
                removed.add(session.id());
            } else {
                changed.put(session.id(), occurrence.times());
            }
        }
        List<Occurrence> added = bySlot.values().stream()
                .filter(occurrence -> occurrence.times().closesAt().isAfter(now))
                .sorted((one, other) -> one.times().startsAt().compareTo(other.times().startsAt()))
                .toList();
        return new SeriesChange(added, changed, removed, unchanged, kept);
    }

    public boolean isNothing() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}
