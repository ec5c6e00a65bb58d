package io.mashang.activities;

/** Who may check in: anyone, or only people on the roster. */
public enum Admission {
    OPEN,
    ROSTER
}
