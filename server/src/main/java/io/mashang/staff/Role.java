package io.mashang.staff;

import static io.mashang.staff.Permission.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** A named set of permissions. An account has one role or more and may do what any of them allows. */
public enum Role {
    /** Everything. At least one enabled account always has this role. */
    ADMINISTRATOR(EnumSet.allOf(Permission.class)),
    /** Runs activities: makes them, watches them, decides doubtful check-ins. */
    ORGANISER(EnumSet.of(
            ACTIVITIES_READ, ACTIVITIES_WRITE, TAGS_PROGRAM, CHECKIN_READ, CHECKIN_REVIEW, Permission.DOOR, MESSAGES_READ)),
    /** Stands at the entrance. */
    DOOR(EnumSet.of(ACTIVITIES_READ, CHECKIN_READ, Permission.DOOR)),
    /** Runs the points programme: codes, members, gifts. */
    OPERATOR(EnumSet.of(
            CODES_READ, CODES_WRITE, CODES_EXPORT, POINTS_READ, POINTS_ADJUST, MEMBERS_READ, MEMBERS_WRITE,
            GIFTS_READ, GIFTS_WRITE, WECHAT_MENU, MESSAGES_READ)),
    /** Sees everything, changes nothing. */
    AUDITOR(EnumSet.of(
            ACTIVITIES_READ, CHECKIN_READ, CODES_READ, POINTS_READ, MEMBERS_READ, GIFTS_READ, MESSAGES_READ,
            STAFF_READ, AUDIT_READ, SYSTEM_READ));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        permissions.add(OWN_ACCOUNT);
        this.permissions = permissions;
    }

    public Set<Permission> permissions() {
        return EnumSet.copyOf(permissions);
    }

    /** What an account with all these roles may do. */
    public static Set<Permission> permissionsOf(Collection<Role> roles) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions));
        return all;
    }
}
