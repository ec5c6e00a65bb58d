package io.mashang.checkin.model;

import io.mashang.activities.ActivityId;
import io.mashang.activities.SessionId;
import io.mashang.identity.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of other check-ins while a batch is decided: those that were recorded before, and those of the batch that
 * were decided already.
 */
public final class Neighbourhood {

    private static final Duration LATELY = Duration.ofHours(24);
    /** Nearer than this, errors of the positions make any speed. */
    private static final int NOISE_METERS = 2_000;
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private record Use(ActivityId activity, MemberId member, Instant at) {}

    private record Visit(Position position, Instant at) {}

    private final Map<DeviceKey, List<Use>> uses = new HashMap<>();
    private final Map<Long, Set<MemberId>> fixes = new HashMap<>();
    private final Map<Long, Integer> fixesBefore = new HashMap<>();
    private final Map<MemberId, List<Visit>> visits = new HashMap<>();

    public void used(DeviceKey device, ActivityId activity, MemberId member, Instant at) {
        uses.computeIfAbsent(device, key -> new ArrayList<>()).add(new Use(activity, member, at));
    }

    /** @param accounts how many were recorded with this very position */
    public void fixed(long fix, int accounts) {
        fixesBefore.put(fix, accounts);
    }

    public void visited(MemberId member, Position position, Instant at) {
        visits.computeIfAbsent(member, key -> new ArrayList<>()).add(new Visit(position, at));
    }

    /** @param position null when the place is not looked at */
    public Others of(ActivityId activity, ClaimTicket ticket, @Nullable Position position) {
        List<Use> others = ticket.device() == null
                ? List.of()
                : uses.getOrDefault(ticket.device(), List.of()).stream()
                        .filter(use -> !use.member().equals(ticket.member()))
                        .toList();
        Instant lately = ticket.claimedAt().minus(LATELY);
        return new Others(
                accounts(others.stream().filter(use -> use.activity().equals(activity)).toList()),
                accounts(others.stream().filter(use -> use.at().isAfter(lately)).toList()),
                position == null ? 0 : sameFix(position.fix(ticket.session()), ticket.member()),
                position == null ? null : speed(ticket, position), 0);
    }

    private static int accounts(List<Use> uses) {
        return (int) uses.stream().map(Use::member).distinct().count();
    }

    private int sameFix(long fix, MemberId member) {
        Set<MemberId> inBatch = fixes.getOrDefault(fix, Set.of());
        return fixesBefore.getOrDefault(fix, 0) + inBatch.size() - (inBatch.contains(member) ? 1 : 0);
    }

    /** Between the near ends of both uncertainties: an unsure position makes nobody fast. */
    private @Nullable Integer speed(ClaimTicket ticket, Position position) {
        Visit last = visits.getOrDefault(ticket.member(), List.of()).stream()
                .max(Comparator.comparing(Visit::at))
                .orElse(null);
        if (last == null) {
            return null;
        }
        double meters = position.point().metersTo(last.position().point())
                - position.accuracyMeters() - last.position().accuracyMeters();
        if (meters < NOISE_METERS) {
            return null;
        }
        Duration taken = Duration.between(last.at(), ticket.claimedAt()).abs();
        long seconds = Math.max(taken.toSeconds(), SHORTEST.toSeconds());
        return (int) Math.round(meters / seconds * 3.6);
    }

    /** From now on it is one of the others. */
    public void add(ActivityId activity, ClaimTicket ticket, @Nullable Position position) {
        if (ticket.device() != null) {
            used(ticket.device(), activity, ticket.member(), ticket.claimedAt());
        }
        if (position != null) {
            SessionId session = ticket.session();
            fixes.computeIfAbsent(position.fix(session), key -> new HashSet<>()).add(ticket.member());
            visited(ticket.member(), position, ticket.claimedAt());
        }
    }
}
