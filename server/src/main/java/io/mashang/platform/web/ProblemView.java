package io.mashang.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mashang.platform.problem.FieldProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 sends it ({@code application/problem+json}).
 *
 * @param code the only thing a client switches on
 * @param params values that the texts mention, for clients that show more than the text
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String requestId,
        @Nullable Long retryAfterSeconds,
        List<FieldProblem> fields,
        Map<String, Object> params) {}
