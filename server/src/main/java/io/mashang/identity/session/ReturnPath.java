package io.mashang.identity.session;

import io.mashang.identity.IdentityProblem;
import io.mashang.platform.problem.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a sign-in leads back to: a member page of this site and never anywhere else. */
record ReturnPath(String path) {

    private static final int LONGEST = 600;
    private static final Pattern MEMBER_PAGE = Pattern.compile("/member(/(?!/)[!-~&&[^\\\\]]*)?");

    ReturnPath {
        if (path.length() > LONGEST || !MEMBER_PAGE.matcher(path).matches()) {
            throw new Refused(IdentityProblem.RETURN_PATH_INVALID);
        }
    }

    static ReturnPath of(@Nullable String asked) {
        return new ReturnPath(asked == null || asked.isBlank() ? "/member/" : asked);
    }
}
