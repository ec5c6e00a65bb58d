package io.mashang.staff;

/** Whose installation this is. */
public interface Organisation {

    /** The name that pages show, as an administrator has set it. */
    String name();
}
