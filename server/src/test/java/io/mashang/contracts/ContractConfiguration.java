package io.mashang.contracts;

import io.mashang.platform.access.AccessRules;
import io.mashang.platform.access.Caller;
import io.mashang.platform.ids.LongId;
import io.mashang.platform.web.ProblemView;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** How the controllers become operations of the contract: named after controller and method, with what they ask of callers. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    static {
        ModelResolver.enumsAsRef = true;
        SpringDocUtils.getConfig().replaceWithClass(JsonNode.class, Object.class);
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, StaffActor.class);
        idTypes().forEach(type ->
                SpringDocUtils.getConfig().replaceWithClass(type, String.class).addSimpleTypesForParameterObject(type));
    }

    /** Ids are strings wherever they stand: in bodies, in paths and in queries. */
    private static Stream<Class<?>> idTypes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(LongId.class));
        return scanner.findCandidateComponents("io.mashang").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), ContractConfiguration.class.getClassLoader()));
    }

    @Bean
    OperationCustomizer operationNamesAndAccess() {
        return (operation, handler) -> {
            operation.setOperationId(operationId(handler));
            operation.setTags(List.of(module(handler)));
            operation.addExtension("x-access", access(handler));
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer problemSchema() {
        return api -> ModelConverters.getInstance(true)
                .readAll(ProblemView.class)
                .forEach((name, schema) -> api.getComponents().addSchemas(name, (Schema<?>) schema));
    }

    private static String operationId(HandlerMethod handler) {
        String controller = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        return Character.toLowerCase(controller.charAt(0)) + controller.substring(1) + "_" + handler.getMethod().getName();
    }

    private static String module(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().split("\\.")[2];
    }

    private static String access(HandlerMethod handler) {
        if (AccessRules.isOpenToAnyone(handler)) {
            return "ANYONE";
        }
        StaffMay onMethod = handler.getMethodAnnotation(StaffMay.class);
        StaffMay staffMay = onMethod != null ? onMethod : handler.getBeanType().getAnnotation(StaffMay.class);
        String realm = AccessRules.realm(handler).map(Enum::name).orElse("NOBODY");
        return realm.equals("STAFF") && staffMay != null ? "STAFF:" + staffMay.value() : realm;
    }
}
