package io.mashang.codes.trace;

import io.mashang.platform.region.Region;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who looked one product up. A seldom seen product is sold once and looked up by a family; a copied label is looked up by
 * strangers in many places.
 *
 * @param first the first look
 * @param firstIsOwn whether the first look was this person's own
 * @param others how many other people ever looked
 * @param lately the newest looks of other people within a day
 * @param now this look
 */
record TraceHistory(Look first, boolean firstIsOwn, long others, List<Look> lately, Look now) {

    static final Duration DAY = Duration.ofDays(1);
    private static final int MANY = 3;
    private static final double FAR_KILOMETRES = 200;
    private static final double FASTEST_KILOMETRES_PER_HOUR = 500;

    /** This person counts: three people within a day are many. */
    boolean manyPeople() {
        return lately.size() + 1 >= MANY;
    }

    /** The other place, when nobody gets from there to here in that time. */
    Optional<Region> farAway() {
        Region here = now.region();
        return here == null
                ? Optional.empty()
                : lately.stream().filter(tooFastTo(here)).map(Look::region).filter(Region.class::isInstance).findFirst();
    }

    private Predicate<Look> tooFastTo(Region here) {
        return look -> {
            @Nullable Region there = look.region();
            if (there == null || there.provinceCode() == there.adcode() && here.provinceCode() == there.adcode()) {
                return false;
            }
            double kilometres = there.kilometresTo(here);
            double hours = Duration.between(look.at(), now.at()).abs().toSeconds() / 3_600.0;
            return kilometres > FAR_KILOMETRES && kilometres > hours * FASTEST_KILOMETRES_PER_HOUR;
        };
    }
}
