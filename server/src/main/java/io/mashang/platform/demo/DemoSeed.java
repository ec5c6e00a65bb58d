package io.mashang.platform.demo;

/** Fills an empty installation with a part of the demonstration data. Runs once in the life of an installation. */
public interface DemoSeed {

    /** Smaller numbers first: what others build upon. */
    int order();

    void seed();
}
