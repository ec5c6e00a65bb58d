package io.mashang.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Thrown by a use case to answer with a problem. It is an answer, not an accident: it carries no stack trace. */
public final class Refused extends RuntimeException {

    private final transient Problem problem;
    private final transient Map<String, Object> params;
    private final transient List<FieldProblem> fields;
    private final @Nullable Duration retryAfter;

    public Refused(Problem problem) {
        this(problem, Map.of());
    }

    public Refused(Problem problem, Map<String, ?> params) {
        this(problem, params, List.of(), null);
    }

    private Refused(
            Problem problem, Map<String, ?> params, List<FieldProblem> fields, @Nullable Duration retryAfter) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.params = Map.copyOf(params);
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
    }

    /** The same refusal, saying when to come back; sent as {@code Retry-After} and {@code retryAfterSeconds}. */
    public Refused retryAfter(Duration wait) {
        return new Refused(problem, params, fields, wait);
    }

    /** The same refusal, naming the input fields that caused it. */
    public Refused onFields(FieldProblem... named) {
        return new Refused(problem, params, List.of(named), retryAfter);
    }

    public Problem problem() {
        return problem;
    }

    /** Values for the placeholders of the problem's texts; also sent to the client as {@code params}. */
    public Map<String, Object> params() {
        return params;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
