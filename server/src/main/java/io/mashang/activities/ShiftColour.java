package io.mashang.activities;

/** How a shift is told apart in the week. Names are stored: never renamed. */
public enum ShiftColour {
    BLUE,
    GREEN,
    AMBER,
    RED,
    PURPLE,
    GREY
}
