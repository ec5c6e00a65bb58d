package io.mashang.platform.web;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Health details and metrics ({@code /internal}) exist only for this very machine. What a proxy on this machine passes on
 * comes from elsewhere. Who needs them from outside gives them a port of their own with {@code management.server.port}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class InternalOnly extends OncePerRequestFilter {

    private static final List<String> PASSED_ON = List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "Via");

    private final ProblemAnswers answers;
    private final JsonMapper json;

    InternalOnly(ProblemAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/internal");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromThisMachine(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(PlatformProblem.ROUTE_UNKNOWN.status().value());
        response.setContentType("application/problem+json");
        json.writeValue(response.getOutputStream(), answers.view(new Refused(PlatformProblem.ROUTE_UNKNOWN), request));
    }

    private static boolean isFromThisMachine(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && PASSED_ON.stream().allMatch(name -> request.getHeader(name) == null);
    }
}
