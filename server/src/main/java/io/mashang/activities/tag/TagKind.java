package io.mashang.activities.tag;

import io.mashang.activities.Method;

/** What a tag can prove. Names are stored: never renamed. */
public enum TagKind {
    /** Any tag or sticker with an address: it proves that somebody knows the address. */
    STATIC(Method.NFC_STATIC),
    /** An NTAG 424 DNA: it proves every touch. */
    DYNAMIC(Method.NFC_DYNAMIC);

    private final Method method;

    TagKind(Method method) {
        this.method = method;
    }

    Method method() {
        return method;
    }
}
