package io.mashang.platform.sql;

/**
 * Marks threads that write for many people at once: they have connections of their own, so that they never wait behind
 * requests that read for one.
 */
public final class ReservedConnections {

    private static final ThreadLocal<Boolean> RESERVED = ThreadLocal.withInitial(() -> false);

    private ReservedConnections() {}

    /** The same work, on reserved connections; for the few threads that last. */
    public static Runnable reserved(Runnable work) {
        return () -> {
            RESERVED.set(true);
            try {
                work.run();
            } finally {
                RESERVED.remove();
            }
        };
    }

    static boolean areForThisThread() {
        return RESERVED.get();
    }
}
