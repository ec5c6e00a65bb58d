package io.mashang.activities;

/** A way in that participants use themselves. Names are stored: never renamed. */
public enum Method {
    ROTATING_QR,
    ACTIVITY_CODE
}
