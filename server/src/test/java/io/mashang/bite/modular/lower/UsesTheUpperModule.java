package io.mashang.bite.modular.lower;

import io.mashang.bite.modular.upper.hidden.Hidden;

/** Planted: points upwards, and into what the upper module hides. */
public class UsesTheUpperModule {

    public Hidden hidden() {
        return new Hidden();
    }
}
