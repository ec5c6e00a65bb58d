package io.mashang.staff.signin;

import io.mashang.platform.tokens.SignIns;
import io.mashang.staff.Permission;
import io.mashang.staff.Role;
import io.mashang.staff.StaffId;
import java.util.List;

/** A sign-in as the console sees it; its refresh token is in the cookie. */
record SessionView(String accessToken, long expiresInSeconds, boolean mustChangePassword, SignedInStaffView staff) {

    record SignedInStaffView(
            StaffId id, String username, String displayName, List<Role> roles, List<Permission> permissions) {}

    static SessionView of(SignIns.Tokens tokens, String username, StaffRights.Rights rights) {
        return new SessionView(
                tokens.accessToken(),
                tokens.expiresInSeconds(),
                tokens.caller().limited(),
                new SignedInStaffView(
                        rights.actor().id(), username, rights.actor().displayName(),
                        rights.roles().stream().sorted().toList(), rights.permissions().stream().sorted().toList()));
    }
}
