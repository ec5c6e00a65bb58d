package io.mashang.platform.web;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works on so many requests at once and refuses the next at the door, each with another moment to come back: more at once
 * would not be faster, and fill the memory until nobody is answered. Health is always told.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestsAtOnce extends OncePerRequestFilter {

    private static final int MOST = 2_000;

    private final ProblemAnswers answers;
    private final JsonMapper json;
    private final Semaphore places = new Semaphore(MOST);

    RequestsAtOnce(ProblemAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/internal/") || path.equals("/livez") || path.equals("/readyz");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Duration wait = Duration.ofMillis(ThreadLocalRandom.current().nextLong(1_000, 4_000));
        var refused = new Refused(PlatformProblem.OVERLOADED, Map.of("wait", wait)).retryAfter(wait);
        response.setStatus(refused.problem().status().value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setContentType("application/problem+json");
        json.writeValue(response.getOutputStream(), answers.view(refused, request));
    }
}
