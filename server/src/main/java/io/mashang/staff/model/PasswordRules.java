package io.mashang.staff.model;

import io.mashang.platform.problem.Refused;
import io.mashang.staff.StaffProblem;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Length and commonness, nothing about character classes: those rules only make passwords predictable (NIST SP 800-63B). */
public final class PasswordRules {

    private static final int MIN = 12;
    private static final int MAX = 128;
    private static final int LEAST_BESIDES_OWN_NAMES = 8;

    private final CommonPasswords common;

    public PasswordRules(CommonPasswords common) {
        this.common = common;
    }

    /** @param ownNames what an attacker tries first: the username, the person's and the organisation's name */
    public void check(String password, Collection<String> ownNames) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN) {
            throw new Refused(StaffProblem.PASSWORD_TOO_SHORT, Map.of("min", MIN));
        }
        if (length > MAX) {
            throw new Refused(StaffProblem.PASSWORD_TOO_LONG, Map.of("max", MAX));
        }
        if (common.contains(password) || isMostlyOwnName(password, ownNames)) {
            throw new Refused(StaffProblem.PASSWORD_TOO_COMMON);
        }
    }

    private static boolean isMostlyOwnName(String password, Collection<String> ownNames) {
        String rest = password.toLowerCase(Locale.ROOT);
        boolean named = false;
        for (String name : ownNames) {
            String lower = name.toLowerCase(Locale.ROOT).trim();
            if (lower.length() >= 2 && rest.contains(lower)) {
                named = true;
                rest = rest.replace(lower, "");
            }
        }
        return named && rest.length() < LEAST_BESIDES_OWN_NAMES;
    }
}
