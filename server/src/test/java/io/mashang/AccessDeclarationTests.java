package io.mashang;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.bite.UndeclaredController;
import io.mashang.platform.access.AccessRules;
import io.mashang.testing.MashangTest;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint says who may call it, and asks for the kind of token that its path is for. */
@MashangTest
class AccessDeclarationTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void declaresTheCallersOfEveryEndpoint() {
        assertThat(ours()).isNotEmpty();
        assertThat(ours().map(Map.Entry::getValue).filter(AccessDeclarationTests::isUndeclared)).isEmpty();
    }

    @Test
    void bitesOnAnEndpointThatDeclaresNothing() throws NoSuchMethodException {
        var planted = new HandlerMethod(new UndeclaredController(), UndeclaredController.class.getMethod("everything"));

        assertThat(isUndeclared(planted)).isTrue();
    }

    @Test
    void asksForTheTokenOfItsPath() {
        assertThat(ours().filter(AccessDeclarationTests::isOnAPathOfAnotherRealm).map(Map.Entry::getValue)).isEmpty();
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> ours() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("io.mashang"));
    }

    private static boolean isUndeclared(HandlerMethod handler) {
        return !AccessRules.isOpenToAnyone(handler) && AccessRules.realm(handler).isEmpty();
    }

    /** A bearer token is only read on the paths of its realm: anywhere else nobody could ever be let in. */
    private static boolean isOnAPathOfAnotherRealm(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        return AccessRules.realm(entry.getValue())
                .filter(realm -> !AccessRules.isOpenToAnyone(entry.getValue()))
                .map(realm -> Objects.requireNonNull(entry.getKey().getPathPatternsCondition()).getPatternValues().stream()
                        .anyMatch(path -> !path.startsWith(realm.path())))
                .orElse(false);
    }
}
