package io.mashang.platform.web;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import java.util.regex.Pattern;

/** The headers of operations: the client's own key, made before the first send and kept for every retry. */
public final class OperationHeaders {

    /** See the IETF draft "The Idempotency-Key HTTP Header Field". */
    public static final String KEY = "Idempotency-Key";

    /** {@code true} when the answer is the stored one of an earlier request with the same key. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private OperationHeaders() {}

    public static String checked(String key) {
        if (!FORM.matcher(key).matches()) {
            throw new Refused(PlatformProblem.REQUEST_KEY_INVALID);
        }
        return key;
    }
}
