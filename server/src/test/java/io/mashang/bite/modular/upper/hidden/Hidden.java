package io.mashang.bite.modular.upper.hidden;

/** Planted: what others may not use. */
public class Hidden {}
