package io.mashang.intake;

import io.mashang.platform.problem.Refused;

/**
 * The stored end of an operation.
 *
 * @param replayed true when an earlier request with the same key had already ended it
 */
public record Receipt<A>(Outcome<A> outcome, boolean replayed) {

    /** The answer, or the stored refusal thrown. */
    public A answer() {
        return switch (outcome) {
            case Outcome.Done<A>(A answer) -> answer;
            case Outcome.Declined<A>(var problem, var params) -> throw new Refused(problem, params);
        };
    }
}
