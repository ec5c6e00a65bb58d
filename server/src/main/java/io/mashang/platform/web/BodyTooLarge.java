package io.mashang.platform.web;

import java.io.IOException;

/** The body of a request passed its limit while it was read. */
final class BodyTooLarge extends IOException {

    private final long limitBytes;

    BodyTooLarge(long limitBytes) {
        super("body over " + limitBytes + " bytes");
        this.limitBytes = limitBytes;
    }

    String limitInWords() {
        return limitBytes / 1024 + " KB";
    }
}
