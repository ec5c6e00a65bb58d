package io.mashang.platform.access;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Denies every endpoint that does not declare its callers, and every caller that is not of the declared kind. */
public final class AccessInterceptor implements HandlerInterceptor {

    private final List<AccessCheck> checks;

    public AccessInterceptor(List<AccessCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        if (AccessRules.isOpenToAnyone(method)) {
            return true;
        }
        Realm needed = AccessRules.realm(method)
                .orElseThrow(() -> new Refused(PlatformProblem.NOT_ALLOWED, Map.of("permission", "-")));
        Caller caller = caller();
        if (caller == null || caller.realm() != needed) {
            throw new Refused(PlatformProblem.SIGN_IN_NEEDED);
        }
        checks.stream().filter(check -> check.realm() == needed).forEach(check -> check.check(caller, method));
        return true;
    }

    static @org.jspecify.annotations.Nullable Caller caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }
}
