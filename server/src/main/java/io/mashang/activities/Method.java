package io.mashang.activities;

/** A way in. Names and places in this list are stored: new ones go to the end. */
public enum Method {
    ROTATING_QR,
    ACTIVITY_CODE,
    /** A sticker with an address: whoever has seen the address can use it, so the place is always checked too. */
    NFC_STATIC,
    /** A chip that proves every touch anew. */
    NFC_DYNAMIC,
    /** Staff at the door pick the person out of the roster. */
    STAFF,
    /** Staff at the door scan the person's own code. */
    STAFF_SCAN
}
