package io.mashang.checkin;

/** Which way a person goes. Names are stored: never renamed. */
public enum Direction {
    IN,
    OUT
}
