package io.mashang.platform.problem;

import org.springframework.http.HttpStatus;

/**
 * A named answer other than success. Each module has one enum of these; the order of its constants is the order of the
 * checks. Codes are never reused and never renamed; their texts are in {@code problems/<module>.{zh,en}.properties}.
 */
public interface Problem {

    /** The module that owns the problem: the part of the code before the dot. */
    String module();

    HttpStatus status();

    String name();

    /** The reason in kebab case: the part of the code after the dot. */
    default String reason() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The only thing a client may switch on, for example {@code codes.redeemed-by-other}. */
    default String code() {
        return module() + "." + reason();
    }
}
