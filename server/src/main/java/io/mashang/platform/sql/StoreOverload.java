package io.mashang.platform.sql;

import java.util.stream.Stream;
import java.util.Objects;

/** Tells a database that is asked by too many at once from one that does not answer. */
public final class StoreOverload {

    private StoreOverload() {}

    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(PoolWithReserve.TooManyWait.class::isInstance);
    }
}
