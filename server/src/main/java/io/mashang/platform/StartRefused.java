package io.mashang.platform;

/** The application cannot start as it is set up. The message is one line that says what is wrong and what to do. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
