package io.mashang.platform.web;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.CallerTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the bearer token (RFC 6750) of a request against the realm of its path. */
@Component
final class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private final CallerTokens tokens;
    private final ProblemAnswers answers;
    private final JsonMapper json;

    BearerTokens(CallerTokens tokens, ProblemAnswers answers, JsonMapper json) {
        this.tokens = tokens;
        this.answers = answers;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Realm> realm = realmOf(request);
        if (header != null && header.startsWith(SCHEME) && realm.isPresent()) {
            try {
                authenticate(tokens.verify(realm.get(), header.substring(SCHEME.length())));
            } catch (Refused refused) {
                refuse(refused, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void authenticate(Caller caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    private static Optional<Realm> realmOf(HttpServletRequest request) {
        return Arrays.stream(Realm.values())
                .filter(realm -> request.getRequestURI().startsWith(realm.path()))
                .findFirst();
    }

    private void refuse(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(refused.problem().status().value());
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                refused.problem() == PlatformProblem.TOKEN_EXPIRED ? "Bearer error=\"invalid_token\"" : "Bearer");
        response.setContentType("application/problem+json");
        json.writeValue(response.getOutputStream(), answers.view(refused, request));
    }
}
