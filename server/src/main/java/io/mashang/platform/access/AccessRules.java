package io.mashang.platform.access;

import java.lang.reflect.Method;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Reads what a controller method declares about its callers. */
public final class AccessRules {

    private AccessRules() {}

    public static boolean isOpenToAnyone(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Anyone.class)
                || (realmOn(handler.getMethod()).isEmpty()
                        && AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Anyone.class));
    }

    /** The realm that the method, or else its class, asks for. */
    public static Optional<Realm> realm(HandlerMethod handler) {
        return realmOn(handler.getMethod())
                .or(() -> Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), InRealm.class))
                        .map(InRealm::value));
    }

    private static Optional<Realm> realmOn(Method method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, InRealm.class))
                .map(InRealm::value);
    }
}
