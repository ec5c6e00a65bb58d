package io.mashang.intake;

import io.mashang.platform.problem.Problem;
import java.util.Map;

/** How an operation ended. Both ways are kept and both are replayed. */
public sealed interface Outcome<A> {

    /** It happened; the answer serialises to JSON. */
    record Done<A>(A answer) implements Outcome<A> {}

    /** It did not happen, for a named reason. */
    record Declined<A>(Problem problem, Map<String, Object> params) implements Outcome<A> {

        public Declined(Problem problem) {
            this(problem, Map.of());
        }
    }
}
