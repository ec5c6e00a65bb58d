package io.mashang.staff.signin;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.CallerArgumentResolver;
import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the acting {@link StaffActor} to controller methods that ask for one. */
@Configuration(proxyBeanMethods = false)
class StaffActorArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final CallerArgumentResolver callers = new CallerArgumentResolver();
    private final StaffRights rights;

    StaffActorArgument(StaffRights rights) {
        this.rights = rights;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == StaffActor.class;
    }

    @Override
    public StaffActor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Caller caller = callers.resolveArgument(parameter, container, request, binders);
        if (caller.realm() != Realm.STAFF) {
            throw new Refused(PlatformProblem.SIGN_IN_NEEDED);
        }
        return rights.of(new StaffId(caller.subject()))
                .orElseThrow(() -> new Refused(PlatformProblem.TOKEN_INVALID))
                .actor();
    }
}
