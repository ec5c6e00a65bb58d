package io.mashang.platform.web;

import io.mashang.platform.problem.ProblemTexts;
import io.mashang.platform.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns a refusal into the answer that is sent: texts in the reader's language, status, headers. */
@Component
public final class ProblemAnswers {

    private static final String TYPE_PREFIX = "urn:mashang:problem:";
    private final ProblemTexts texts;

    ProblemAnswers(ProblemTexts texts) {
        this.texts = texts;
    }

    public ResponseEntity<ProblemView> answer(Refused refused, HttpServletRequest request) {
        HttpStatus status = refused.problem().status();
        MediaType type = status.isError() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON;
        var response = ResponseEntity.status(status).contentType(type);
        Duration wait = refused.retryAfter();
        if (wait != null) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
        }
        return response.body(view(refused, request));
    }

    ProblemView view(Refused refused, HttpServletRequest request) {
        Locale locale = locale(request);
        Map<String, Object> params = new HashMap<>(refused.params());
        params.putIfAbsent("requestId", RequestIds.of(request));
        Duration wait = refused.retryAfter();
        if (wait != null) {
            params.putIfAbsent("wait", wait);
        }
        return new ProblemView(
                TYPE_PREFIX + refused.problem().code(),
                texts.title(refused.problem(), locale, params),
                refused.problem().status().value(),
                texts.detail(refused.problem(), locale, params),
                request.getRequestURI(),
                refused.problem().code(),
                RequestIds.of(request),
                wait == null ? null : seconds(wait),
                refused.fields(),
                shown(refused.params()));
    }

    private static Map<String, Object> shown(Map<String, Object> params) {
        return params.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain().apply(entry.getValue())));
    }

    private static Function<Object, Object> plain() {
        return value -> value instanceof Duration wait ? seconds(wait) : value;
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static Locale locale(HttpServletRequest request) {
        @Nullable String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked == null || asked.isBlank() ? Locale.CHINESE : request.getLocale();
    }
}
