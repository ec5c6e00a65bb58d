package io.mashang.staff.signin;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.access.AccessCheck;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.OpenToPhones;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffId;
import io.mashang.staff.StaffMay;
import io.mashang.staff.StaffProblem;
import io.mashang.staff.signin.StaffRights.Rights;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Lets staff through who are enabled, have set their own password and hold the permission that the endpoint asks for. */
@Component
class StaffAccessCheck implements AccessCheck {

    private final StaffRights rights;

    StaffAccessCheck(StaffRights rights) {
        this.rights = rights;
    }

    @Override
    public Realm realm() {
        return Realm.STAFF;
    }

    @Override
    public void check(Caller caller, HandlerMethod handler) {
        Rights own = rights.of(new StaffId(caller.subject()))
                .orElseThrow(() -> new Refused(PlatformProblem.TOKEN_INVALID));
        if (own.disabled()) {
            throw new Refused(StaffProblem.DISABLED);
        }
        if (caller.limited()) {
            checkLimited(own, handler);
        }
        Permission needed = needed(handler);
        if (!own.permissions().contains(needed)) {
            throw new Refused(PlatformProblem.NOT_ALLOWED, Map.of("permission", needed.name()));
        }
    }

    /** Limited are sign-ins by a one-time password, which may only set another, and those of phones. */
    private static void checkLimited(Rights own, HandlerMethod handler) {
        if (own.mustChangePassword()) {
            if (!handler.hasMethodAnnotation(OpenWhilePasswordMustChange.class)) {
                throw new Refused(StaffProblem.PASSWORD_CHANGE_NEEDED);
            }
        } else if (!isOpenToPhones(handler)) {
            throw new Refused(StaffProblem.NOT_FROM_A_PHONE);
        }
    }

    private static boolean isOpenToPhones(HandlerMethod handler) {
        return handler.hasMethodAnnotation(OpenToPhones.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), OpenToPhones.class);
    }

    private static Permission needed(HandlerMethod handler) {
        StaffMay onMethod = handler.getMethodAnnotation(StaffMay.class);
        return onMethod != null
                ? onMethod.value()
                : Objects.requireNonNull(
                                AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), StaffMay.class))
                        .value();
    }
}
