package io.mashang.checkin.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Everything that is known about how one person came to one session: a set that only grows. Joining is commutative,
 * associative and idempotent, so whatever the order in which phones tell their memories, however they split them and however
 * often they repeat them, the same set comes out, and the same arrival counts: the earliest verified one, and only where none
 * is verified the earliest of the others. All others stay as evidence.
 *
 * <p>What humans decide is no part of this: a record that a human decided about keeps what it is, see docs/checkin/offline.md.
 */
public final class Arrivals {

    /** The one that counts first. The words at the end make it total, so that no two different ones are ever equal. */
    private static final Comparator<Arrival> COUNTS_FIRST = Comparator.comparing(Arrival::verified)
            .reversed()
            .thenComparing(Arrival::at)
            .thenComparing(Arrival::key)
            .thenComparing(Arrival::toString);

    private final TreeSet<Arrival> all = new TreeSet<>(COUNTS_FIRST);

    private Arrivals(Collection<Arrival> some) {
        all.addAll(some);
    }

    /** @param first at least one */
    public static Arrivals of(Collection<Arrival> first) {
        if (first.isEmpty()) {
            throw new IllegalArgumentException("nobody has arrived");
        }
        return new Arrivals(first);
    }

    public Arrivals join(Arrivals others) {
        Arrivals joined = new Arrivals(all);
        joined.all.addAll(others.all);
        return joined;
    }

    /** The one that the record shows. */
    public Arrival counting() {
        return all.first();
    }

    /** The others, in the order in which they would count. */
    public List<Arrival> evidence() {
        return new ArrayList<>(all).subList(1, all.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Arrivals arrivals && all.equals(arrivals.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
