package io.mashang.activities;

/** How the projector shows people. */
public enum NamesOnScreen {
    FULL,
    SURNAME
}
